package org.scps.billing.intake;

import java.sql.Connection;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.scps.billing.session.Claim;
import org.scps.billing.session.MemorySessions;
import org.scps.billing.session.Session;
import org.scps.billing.session.Sessions;

/**
 * Sessions as the transaction has them: in memory as far as they were asked for, each as it was changed last. What is at
 * hand is asked for beforehand, for all reads at once; the rest when it turns out to be needed, which is seldom.
 */
final class KeptSessions implements Sessions {

    static final String OF_PLATE = " where facility_id = q.f and claim_plate = q.p and claim_kind is not null";

    /** Plates, each with the moment at which the last session before the given one began, or else the given one. */
    static final String BEGINNINGS =
            "with q as materialized (select f, p, coalesce((select max(started_at) from session"
                    + OF_PLATE + " and started_at < q.at), q.at) began"
                    + " from unnest(?::text[], ?::text[], ?::timestamptz[]) q(f, p, at)) ";

    private static final String STRETCHES = BEGINNINGS + "select " + SessionRows.COLUMNS
            + " from q cross join lateral (select * from session" + OF_PLATE
            + " and started_at >= q.began order by started_at, session_id limit ?) s left join charge c using (charge_id)";

    private static final String BY_ID = "select " + SessionRows.COLUMNS
            + " from session s left join charge c using (charge_id) where s.session_id = any(?)";

    private final Connection connection;
    private final SessionRows rows;
    private final Similar similar;
    private final MemorySessions all = new MemorySessions();
    private final Set<UUID> ids = new HashSet<>();
    private final Set<UUID> absent = new HashSet<>();
    private final Map<UUID, Session> changed = new LinkedHashMap<>();
    private final Stretches stretches = new Stretches();
    private final Map<Plate, Instant> began = new HashMap<>();

    KeptSessions(Connection connection, SessionRows rows) {
        this.connection = connection;
        this.rows = rows;
        this.similar = new Similar(rows, this::learn);
    }

    /** @param plates each with a moment: asked for from the session before that on, the first {@code limit} */
    void ask(RoundTrip trip, Map<Plate, Instant> plates, int limit) {
        Stretches.Answer answer = new Stretches.Answer();
        trip.ask(
                        STRETCHES,
                        row -> learn(rows.read(row), answer),
                        RoundTrip.array("text", plates.keySet(), Plate::facilityId),
                        RoundTrip.array("text", plates.keySet(), Plate::text),
                        RoundTrip.array("timestamptz", plates.values()),
                        limit)
                .then(() -> plates.forEach((plate, at) -> knowStretch(plate, at, answer, limit)));
    }

    /** All that reads of some plates may touch. */
    void ask(RoundTrip trip, Around around, Collection<UUID> sessionIds, int limit, KeptTariffs tariffs) {
        Stretches.Answer answer = new Stretches.Answer();
        around.ask(trip, sessionIds, limit, columns -> {
            boolean own = columns.yes();
            KeptTariffs.Extras extras = KeptTariffs.Extras.read(columns);
            Session session = rows.read(columns);
            tariffs.learn(session, extras);
            if (own) {
                learn(session, answer);
            } else {
                learn(session);
            }
        });
        trip.then(() -> {
            sessionIds.stream().filter(id -> !ids.contains(id)).forEach(absent::add);
            around.nears().forEach(near -> {
                Plate plate = near.plate();
                stretches.add(plate, answer.beforeLast(plate, near.first()), answer.to(plate, limit));
                began.put(plate, answer.last(plate, near.first()).orElse(near.first()));
                // Those of the plate itself are only among its own, of which there may be more.
                if (near.within() != null && answer.complete(plate, limit)) {
                    similar.know(near, began.get(plate));
                }
            });
        });
    }

    private void learn(Session session, Stretches.Answer answer) {
        answer.add(new Plate(session.facilityId(), session.claim().plate()), session.startedAt());
        learn(session);
    }

    private void knowStretch(Plate plate, Instant at, Stretches.Answer answer, int limit) {
        Instant first = answer.first(plate);
        boolean earlier = first != null && first.isBefore(at);
        stretches.add(plate, earlier ? first : Instant.MIN, answer.to(plate, limit));
    }

    void ask(RoundTrip trip, Collection<UUID> sessionIds) {
        trip.ask(BY_ID, row -> learn(rows.read(row)), RoundTrip.array("uuid", sessionIds))
                .then(() -> sessionIds.stream().filter(id -> !ids.contains(id)).forEach(absent::add));
    }

    Similar similar() {
        return similar;
    }

    /** When the session before the reads of a plate began, or the first of them was. */
    Instant began(Plate plate) {
        return began.get(plate);
    }

    /** All that were found. */
    Collection<Session> all() {
        return all.all();
    }

    Set<UUID> ids() {
        return Set.copyOf(ids);
    }

    boolean knows(Plate plate) {
        return !stretches.from(plate).equals(Instant.MAX);
    }

    void write(RoundTrip trip) {
        rows.write(trip, List.copyOf(changed.values()));
        changed.clear();
    }

    /** What the transaction has seen of a session before goes before what is stored. */
    private void learn(Session session) {
        if (ids.add(session.sessionId())) {
            all.save(session);
        }
    }

    @Override
    public Optional<Session> find(UUID sessionId) {
        if (!ids.contains(sessionId) && !absent.contains(sessionId)) {
            RoundTrip trip = new RoundTrip(connection);
            ask(trip, List.of(sessionId));
            trip.go();
        }
        return all.find(sessionId);
    }

    @Override
    public void save(Session session) {
        ids.add(session.sessionId());
        all.save(session);
        changed.put(session.sessionId(), session);
    }

    @Override
    public Optional<Session> lastBefore(String facilityId, String text, Instant at) {
        Plate plate = new Plate(facilityId, text);
        while (true) {
            Optional<Session> last = all.lastBefore(facilityId, text, at);
            Instant from = stretches.from(plate);
            if (from.equals(Instant.MIN)
                    || last.filter(session -> !session.startedAt().isBefore(from))
                            .isPresent()) {
                return last;
            }
            load(plate, from.isBefore(at) ? from : at);
        }
    }

    @Override
    public List<Session> startedFrom(String facilityId, String text, Instant from, int limit) {
        Plate plate = new Plate(facilityId, text);
        if (stretches.from(plate).isAfter(from)) {
            load(plate, from);
        }
        List<Session> found = all.startedFrom(facilityId, text, from, limit);
        Instant to = stretches.to(plate);
        boolean enough =
                found.size() == limit && found.get(limit - 1).startedAt().isBefore(to);
        if (!enough && !to.equals(Instant.MAX)) {
            load(plate, from);
            return all.startedFrom(facilityId, text, from, limit);
        }
        return found;
    }

    private void load(Plate plate, Instant at) {
        RoundTrip trip = new RoundTrip(connection);
        ask(trip, Map.of(plate, at), Integer.MAX_VALUE);
        trip.go();
    }

    @Override
    public List<Session> lone(String facilityId, Claim.Kind kind, String text, Instant from, Instant to) {
        similar.needLone(connection, new Plate(facilityId, text), from, to);
        return all.lone(facilityId, kind, text, from, to);
    }

    @Override
    public List<Session> paired(String facilityId, String text, Instant from, Instant to, boolean contested) {
        similar.needPaired(connection, new Plate(facilityId, text), from, to, contested);
        return all.paired(facilityId, text, from, to, contested);
    }

    @Override
    public List<Session> forgotten(String facilityId, Instant at, int limit) {
        throw new UnsupportedOperationException("No read asks for it");
    }

    @Override
    public List<Session> openBefore(String facilityId, Instant at, int limit) {
        throw new UnsupportedOperationException("No read asks for it");
    }
}
