package org.scps.billing.session;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/** Sessions in memory, found in the time that it takes however many there are. */
public final class MemorySessions implements Sessions {

    private static final Comparator<Session> BY_START = Comparator.comparing(Session::startedAt)
            .thenComparing(session -> session.sessionId().toString());

    private final Map<UUID, Session> all = new HashMap<>();
    private final Map<String, TreeSet<Session>> byPlate = new HashMap<>();
    private final Map<String, TreeSet<Session>> open = new HashMap<>();
    private final Map<Claim.Kind, ByEnds> lone = Map.of(Claim.Kind.ENTRY, new ByEnds(), Claim.Kind.EXIT, new ByEnds());
    private final ByEnds paired = new ByEnds();

    public Collection<Session> all() {
        return all.values();
    }

    @Override
    public Optional<Session> find(UUID sessionId) {
        return Optional.ofNullable(all.get(sessionId));
    }

    @Override
    public void save(Session session) {
        Session before = all.put(session.sessionId(), session);
        if (before != null) {
            forget(before);
        }
        if (session.state() == SessionState.OPEN) {
            open.computeIfAbsent(session.facilityId(), key -> new TreeSet<>(BY_START))
                    .add(session);
        }
        Claim claim = session.claim();
        if (claim != null) {
            byPlate.computeIfAbsent(key(session.facilityId(), claim.plate()), key -> new TreeSet<>(BY_START))
                    .add(session);
            ends(claim).add(session.facilityId(), claim.plate(), time(session), session.sessionId());
        }
    }

    private void forget(Session before) {
        if (before.state() == SessionState.OPEN) {
            open.get(before.facilityId()).remove(before);
        }
        Claim claim = before.claim();
        if (claim != null) {
            byPlate.get(key(before.facilityId(), claim.plate())).remove(before);
            ends(claim).remove(before.facilityId(), claim.plate(), time(before), before.sessionId());
        }
    }

    @Override
    public Optional<Session> lastBefore(String facilityId, String plate, Instant at) {
        Session last = null;
        for (Session session : ofPlate(facilityId, plate)) {
            if (!session.startedAt().isBefore(at)) {
                break;
            }
            last = session;
        }
        return Optional.ofNullable(last);
    }

    @Override
    public List<Session> startedFrom(String facilityId, String plate, Instant from, int limit) {
        return ofPlate(facilityId, plate).stream()
                .filter(session -> !session.startedAt().isBefore(from))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Session> lone(String facilityId, Claim.Kind kind, String plate, Instant from, Instant to) {
        return lone.get(kind).find(facilityId, plate, from, to).stream()
                .map(all::get)
                .toList();
    }

    @Override
    public List<Session> paired(String facilityId, String plate, Instant from, Instant to, boolean contested) {
        return paired.find(facilityId, plate, from, to).stream()
                .map(all::get)
                .filter(session -> !contested || session.contested() != null)
                .toList();
    }

    @Override
    public List<Session> forgotten(String facilityId, Instant at, int limit) {
        return open.getOrDefault(facilityId, new TreeSet<>(BY_START)).stream()
                .takeWhile(session -> session.startedAt().isBefore(at))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Session> openBefore(String facilityId, Instant at, int limit) {
        return open.getOrDefault(facilityId, new TreeSet<>(BY_START)).descendingSet().stream()
                .filter(session -> session.startedAt().isBefore(at))
                .limit(limit)
                .toList();
    }

    private TreeSet<Session> ofPlate(String facilityId, String plate) {
        return byPlate.getOrDefault(key(facilityId, plate), new TreeSet<>(BY_START));
    }

    private ByEnds ends(Claim claim) {
        return claim.kind() == Claim.Kind.BOTH ? paired : lone.get(claim.kind());
    }

    private static Instant time(Session session) {
        return session.claim().kind() == Claim.Kind.BOTH ? session.exit().at() : session.startedAt();
    }

    private static String key(String facilityId, String plate) {
        return facilityId + '/' + plate;
    }
}
