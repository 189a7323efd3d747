package org.scps.billing.session;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The part of a plate's timeline that a change can reach, with the sessions stored for it: from the stay before the
 * change to the first stay after it that old and new agree on.
 */
final class Stretch {

    private final List<Passage> slice;
    private final List<Session> sessions;
    private final boolean complete;
    private final Set<UUID> leftOut = new HashSet<>();
    private final Set<UUID> leftOutPassages = new HashSet<>();
    private Timeline.Folded folded;
    private Optional<Stay> agreed = Optional.empty();

    /**
     * @param slice passages from the start of the stay before the change
     * @param sessions stored ones from the same moment
     * @param start passage that began the stay before the change; empty when there is none
     * @param limit there are no more passages than these when they are fewer
     */
    Stretch(List<Passage> slice, List<Session> sessions, Optional<UUID> start, int limit) {
        List<Passage> sorted = slice.stream().sorted(Passage.BY_TIME).toList();
        Set<UUID> settled = start.map(first -> before(first, sorted)).orElse(Set.of());
        this.slice = sorted.stream()
                .filter(passage -> !settled.contains(passage.passageId()))
                .toList();
        this.sessions = sessions.stream()
                .filter(session -> !settled.contains(session.firstPassageId()))
                .toList();
        this.complete = slice.size() < limit;
    }

    /**
     * Folds the passages.
     *
     * @param change the moment of the change
     * @return false when more passages are needed to tell where old and new agree again
     */
    boolean reachesAgreement(Instant change, PairingRules rules, Instant now) {
        folded = Timeline.fold(slice, rules, now);
        Instant readTo = complete ? Instant.MAX : slice.get(slice.size() - 1).at();
        agreed = firstAgreedStay(change, readTo);
        return complete || agreed.isPresent();
    }

    /** A pair that was complete before the change and is stored as it is has nothing to do with it. */
    void leaveOutPairsBefore(Instant change) {
        for (Stay stay : folded.stays()) {
            boolean before =
                    stay instanceof Stay.Paired pair && pair.last().at().isBefore(change);
            if (before && storedAsItIs((Stay.Paired) stay)) {
                leftOut.add(stay.sessionId());
                leftOutPassages.addAll(Set.of(
                        stay.first().passageId(), ((Stay.Paired) stay).last().passageId()));
            }
        }
    }

    private boolean storedAsItIs(Stay.Paired pair) {
        return sessions.stream()
                .anyMatch(session -> session.sessionId().equals(pair.sessionId())
                        && pair.claim().equals(session.claim())
                        && session.exit() != null
                        && session.exit().passageId().equals(pair.last().passageId()));
    }

    List<Passage> passages() {
        return slice.stream()
                .filter(passage -> !leftOutPassages.contains(passage.passageId()))
                .takeWhile(passage ->
                        agreed.isEmpty() || !passage.equals(agreed.get().first()))
                .toList();
    }

    List<Stay> stays() {
        return folded.stays().stream()
                .takeWhile(stay -> agreed.isEmpty() || !stay.equals(agreed.get()))
                .filter(stay -> !leftOut.contains(stay.sessionId()))
                .toList();
    }

    List<Session> stored() {
        return sessions.stream()
                .filter(session -> !leftOut.contains(session.sessionId()))
                .filter(session -> agreed.isEmpty()
                        || session.startedAt().isBefore(agreed.get().first().at()))
                .toList();
    }

    Set<UUID> repeats() {
        return folded.repeats();
    }

    /** Passages at the very moment at which the stay before the change began, but in order before it. */
    private static Set<UUID> before(UUID first, List<Passage> sorted) {
        return sorted.stream()
                .map(Passage::passageId)
                .takeWhile(id -> !id.equals(first))
                .collect(Collectors.toSet());
    }

    /** The first after the change that begins with the same passage as a stored session, and nothing else at once. */
    private Optional<Stay> firstAgreedStay(Instant after, Instant before) {
        Set<UUID> known = sessions.stream().map(Session::sessionId).collect(Collectors.toSet());
        Map<Instant, Set<UUID>> starts = new HashMap<>();
        folded.stays().forEach(stay -> add(starts, stay.first().at(), stay.sessionId()));
        sessions.forEach(session -> add(starts, session.startedAt(), session.sessionId()));
        for (Stay stay : folded.stays()) {
            Instant at = stay.first().at();
            boolean inReach = at.isAfter(after) && at.isBefore(before);
            if (inReach && known.contains(stay.sessionId()) && starts.get(at).size() == 1) {
                return Optional.of(stay);
            }
        }
        return Optional.empty();
    }

    private static void add(Map<Instant, Set<UUID>> starts, Instant at, UUID sessionId) {
        starts.computeIfAbsent(at, moment -> new HashSet<>()).add(sessionId);
    }
}
