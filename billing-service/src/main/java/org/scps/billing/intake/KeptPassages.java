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

    private static final String TIMELINES = "select " + PassageRows.COLUMNS
            + " from q cross join lateral (select * from passage where facility_id = q.f and timeline_plate = q.p"
            + " and captured_at >= q.began order by captured_at, direction, passage_id limit ?) x";

    private static final String FROM =
            "with q as (select f, p, began from unnest(?::text[], ?::text[]," + " ?::timestamptz[]) q(f, p, began)) ";

    private static final String BY_ID = "select " + PassageRows.COLUMNS + " from passage x where x.passage_id = any(?)";

    private final Connection connection;
    private final PassageRows rows;
    private final Clock clock;
    private final Map<UUID, Passage> all = new HashMap<>();
    private final Set<UUID> absent = new HashSet<>();
    private final Map<Plate, TreeSet<Passage>> timelines = new HashMap<>();
    private final Map<UUID, Passage> changed = new LinkedHashMap<>();
    private final List<PassageRows.Replaced> replaced = new ArrayList<>();
    private final Stretches stretches = new Stretches();

    KeptPassages(Connection connection, PassageRows rows, Clock clock) {
        this.connection = connection;
        this.rows = rows;
        this.clock = clock;
    }

    /** From the session before the given moment on, the first {@code limit} of each plate. */
    void ask(RoundTrip trip, Map<Plate, Instant> plates, int limit) {
        ask(trip, KeptSessions.BEGINNINGS, plates, limit);
    }

    private void ask(RoundTrip trip, String plateList, Map<Plate, Instant> plates, int limit) {
        Map<Plate, List<Instant>> times = new HashMap<>();
        trip.ask(
                        plateList + TIMELINES,
                        row -> {
                            Passage passage = rows.read(row);
                            Plate plate = new Plate(passage.facilityId(), passage.timelinePlate());
                            times.computeIfAbsent(plate, key -> new ArrayList<>())
                                    .add(passage.at());
                            learn(passage);
                        },
                        RoundTrip.array("text", plates.keySet(), Plate::facilityId),
                        RoundTrip.array("text", plates.keySet(), Plate::text),
                        RoundTrip.array("timestamptz", plates.values()),
                        limit)
                .then(() -> plates.forEach((plate, at) -> {
                    List<Instant> found = times.getOrDefault(plate, List.of());
                    stretches.add(
                            plate,
                            found.isEmpty() || at.isBefore(found.get(0)) ? at : found.get(0),
                            found.size() < limit ? Instant.MAX : found.get(found.size() - 1));
                }));
    }

    void ask(RoundTrip trip, Collection<UUID> passageIds) {
        trip.ask(BY_ID, row -> learn(rows.read(row)), RoundTrip.array("uuid", passageIds))
                .then(() ->
                        passageIds.stream().filter(id -> !all.containsKey(id)).forEach(absent::add));
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
        RoundTrip trip = new RoundTrip(connection);
        ask(trip, FROM, Map.of(plate, from), Integer.MAX_VALUE);
        trip.go();
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
