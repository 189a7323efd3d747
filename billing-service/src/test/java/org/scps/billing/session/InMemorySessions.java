package org.scps.billing.session;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Sessions in memory, found as the database finds them. */
final class InMemorySessions implements Sessions {

    private final Map<UUID, Session> sessions;

    InMemorySessions(Map<UUID, Session> sessions) {
        this.sessions = sessions;
    }

    @Override
    public Optional<Session> find(UUID sessionId) {
        return Optional.ofNullable(sessions.get(sessionId));
    }

    @Override
    public void save(Session session) {
        sessions.put(session.sessionId(), session);
    }

    @Override
    public Optional<Session> lastBefore(String facilityId, String plate, Instant at) {
        return ofPlate(facilityId, plate).stream()
                .filter(s -> s.startedAt().isBefore(at))
                .reduce((first, later) -> later);
    }

    @Override
    public List<Session> startedFrom(String facilityId, String plate, Instant from, int limit) {
        return ofPlate(facilityId, plate).stream()
                .filter(s -> !s.startedAt().isBefore(from))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Session> openBefore(String facilityId, Instant at, int limit) {
        return sessions.values().stream()
                .filter(s -> s.state() == SessionState.OPEN && s.startedAt().isBefore(at))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Session> lone(String facilityId, Claim.Kind kind, String plate, Instant from, Instant to) {
        return sessions.values().stream()
                .filter(s -> s.facilityId().equals(facilityId) && s.claim() != null)
                .filter(s -> s.claim().kind() == kind
                        && Confusions.shareAnEnd(s.claim().plate(), plate))
                .filter(s -> !s.startedAt().isBefore(from) && !s.startedAt().isAfter(to))
                .toList();
    }

    @Override
    public List<Session> paired(String facilityId, String plate, Instant from, Instant to, boolean contested) {
        return sessions.values().stream()
                .filter(s -> s.facilityId().equals(facilityId) && s.claim() != null)
                .filter(s -> s.claim().kind() == Claim.Kind.BOTH)
                .filter(s -> Confusions.shareAnEnd(s.claim().plate(), plate))
                .filter(s -> !s.exit().at().isBefore(from) && !s.exit().at().isAfter(to))
                .filter(s -> !contested || s.contested() != null)
                .toList();
    }

    @Override
    public List<Session> forgotten(String facilityId, Instant at, int limit) {
        return sessions.values().stream()
                .filter(s -> s.state() == SessionState.OPEN && s.startedAt().isBefore(at))
                .limit(limit)
                .toList();
    }

    private List<Session> ofPlate(String facilityId, String plate) {
        return sessions.values().stream()
                .filter(s -> s.facilityId().equals(facilityId) && s.claim() != null)
                .filter(s -> s.claim().plate().equals(plate))
                .sorted(Comparator.comparing(Session::startedAt).thenComparing(Session::sessionId))
                .toList();
    }
}
