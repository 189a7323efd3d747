package org.scps.billing.intake;

import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.scps.billing.session.Correction;
import org.scps.billing.session.Passage;
import org.scps.billing.session.Passages;

/** Passages as the transaction has them, in the way of {@link KeptSessions}. */
final class KeptPassages implements Passages {

    private static final String TIMELINE = "facility_id = q.f and timeline_plate = q.p and captured_at >= q.began"
            + " order by captured_at, direction, passage_id limit ?";

    private static final String FROM_THEN_ON = "select " + PassageRows.COLUMNS
            + " from unnest(?::text[], ?::text[], ?::timestamptz[]) q(f, p, began)"
            + " cross join lateral (select * from passage where " + TIMELINE + ") x";

    private static final String AROUND = KeptSessions.BEGINNINGS
            + "select k.own, " + RoundTrip.any("review r where r.passage_id = x.passage_id") + ", "
            + PassageRows.COLUMNS
            + " from (select true own, t.place from q cross join lateral (select ctid as place from passage where "
            + TIMELINE + ") t union all select false, ctid from passage where passage_id = any(?)) k"
            + " join passage x on x.ctid = k.place";

    private static final String BY_ID = "select " + PassageRows.COLUMNS + " from passage x where x.passage_id = any(?)";

    private final Connection connection;
    private final PassageRows rows;
    private final Clock clock;
    private final Map<UUID, Passage> all = new HashMap<>();
    private final Set<UUID> absent = new HashSet<>();
    private final Set<UUID> reviewed = new HashSet<>();
    private final Map<Plate, TreeSet<Passage>> timelines = new HashMap<>();
    private final Map<UUID, Passage> changed = new LinkedHashMap<>();
    private final List<PassageRows.Replaced> replaced = new ArrayList<>();
    private final Stretches stretches = new Stretches();

    KeptPassages(Connection connection, PassageRows rows, Clock clock) {
        this.connection = connection;
        this.rows = rows;
        this.clock = clock;
    }

    /** Some passages, and of each plate those from the session before the given moment on, the first {@code limit}. */
    void ask(RoundTrip trip, Collection<UUID> passageIds, Map<Plate, Instant> plates, int limit) {
        Stretches.Answer answer = new Stretches.Answer();
        trip.ask(
                        AROUND,
                        row -> {
                            RowReader columns = new RowReader(row);
                            boolean own = columns.yes();
                            boolean asked = columns.yes();
                            Passage passage = rows.read(columns);
                            if (asked) {
                                reviewed.add(passage.passageId());
                            }
                            learn(passage, own ? answer : null);
                        },
                        RoundTrip.array("text", plates.keySet(), Plate::facilityId),
                        RoundTrip.array("text", plates.keySet(), Plate::text),
                        RoundTrip.array("timestamptz", plates.values()),
                        limit,
                        RoundTrip.array("uuid", passageIds))
                .then(() -> {
                    know(plates, answer, limit);
                    missed(passageIds);
                });
    }

    private void know(Map<Plate, Instant> plates, Stretches.Answer answer, int limit) {
        plates.forEach((plate, at) -> {
            Instant first = answer.first(plate);
            stretches.add(plate, first == null || at.isBefore(first) ? at : first, answer.to(plate, limit));
        });
    }

    private void missed(Collection<UUID> passageIds) {
        passageIds.stream().filter(id -> !all.containsKey(id)).forEach(absent::add);
    }

    void ask(RoundTrip trip, Collection<UUID> passageIds) {
        trip.ask(BY_ID, row -> learn(rows.read(row)), RoundTrip.array("uuid", passageIds))
                .then(() -> missed(passageIds));
    }

    /** Ids of all that are stored, as far as they were asked for. */
    Set<UUID> ids() {
        return all.keySet();
    }

    void write(RoundTrip trip) {
        rows.write(trip, List.copyOf(changed.values()), List.copyOf(replaced));
        changed.clear();
        replaced.clear();
    }

    /** Those about which somebody was or is asked. */
    Set<UUID> reviewed() {
        return reviewed;
    }

    private void learn(Passage passage, Stretches.Answer answer) {
        if (answer != null) {
            answer.add(new Plate(passage.facilityId(), passage.timelinePlate()), passage.at());
        }
        learn(passage);
    }

    private void learn(Passage passage) {
        if (!all.containsKey(passage.passageId())) {
            keep(passage);
        }
    }

    private void keep(Passage passage) {
        Passage before = all.put(passage.passageId(), passage);
        if (before != null && before.timelinePlate() != null) {
            timeline(before).remove(before);
        }
        if (passage.timelinePlate() != null) {
            timeline(passage).add(passage);
        }
    }

    private Set<Passage> timeline(Passage of) {
        Plate plate = new Plate(of.facilityId(), of.timelinePlate());
        return timelines.computeIfAbsent(plate, key -> new TreeSet<>(Passage.BY_TIME));
    }

    @Override
    public Optional<Passage> find(UUID passageId) {
        if (!all.containsKey(passageId) && !absent.contains(passageId)) {
            RoundTrip trip = new RoundTrip(connection);
            ask(trip, List.of(passageId));
            trip.go();
        }
        return Optional.ofNullable(all.get(passageId));
    }

    @Override
    public void save(Passage passage) {
        find(passage.passageId())
                .filter(before -> before.revision() != passage.revision())
                .ifPresent(before -> replaced.add(new PassageRows.Replaced(before, clock.instant())));
        keep(passage);
        changed.put(passage.passageId(), passage);
    }

    @Override
    public List<Passage> timeline(String facilityId, String text, Instant from, int limit) {
        Plate plate = new Plate(facilityId, text);
        if (stretches.from(plate).isAfter(from)) {
            load(plate, from);
        }
        List<Passage> found = known(plate, from, limit);
        Instant to = stretches.to(plate);
        boolean enough = found.size() == limit && found.get(limit - 1).at().isBefore(to);
        if (!enough && !to.equals(Instant.MAX)) {
            load(plate, from);
            return known(plate, from, limit);
        }
        return found;
    }

    private List<Passage> known(Plate plate, Instant from, int limit) {
        return timelines.getOrDefault(plate, new TreeSet<>(Passage.BY_TIME)).stream()
                .filter(passage -> !passage.at().isBefore(from))
                .limit(limit)
                .toList();
    }

    private void load(Plate plate, Instant from) {
        Stretches.Answer answer = new Stretches.Answer();
        Map<Plate, Instant> plates = Map.of(plate, from);
        new RoundTrip(connection)
                .ask(
                        FROM_THEN_ON,
                        row -> learn(rows.read(row), answer),
                        RoundTrip.array("text", plates.keySet(), Plate::facilityId),
                        RoundTrip.array("text", plates.keySet(), Plate::text),
                        RoundTrip.array("timestamptz", plates.values()),
                        Integer.MAX_VALUE)
                .go();
        know(plates, answer, Integer.MAX_VALUE);
    }

    @Override
    public List<Passage> inUnknownLanes(String facilityId, Set<String> laneIds) {
        throw new UnsupportedOperationException("No read asks for it");
    }

    @Override
    public void keep(Correction correction) {
        throw new UnsupportedOperationException("No read corrects another");
    }
}
