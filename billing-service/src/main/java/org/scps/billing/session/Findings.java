package org.scps.billing.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What came out of working a change into the sessions. */
final class Findings {

    /** @param detail for people; null when the reason says it all */
    record Wanted(UUID passageId, ReviewReason reason, UUID sessionId, String detail) {}

    private final Map<UUID, Wanted> wanted = new HashMap<>();
    private final Set<UUID> lookedAt = new HashSet<>();
    private final Set<UUID> repeats = new HashSet<>();
    private final Set<UUID> firsts = new HashSet<>();
    private final List<Session> changed = new ArrayList<>();

    void lookedAt(UUID passageId) {
        lookedAt.add(passageId);
    }

    void want(UUID passageId, ReviewReason reason, UUID sessionId, String detail) {
        lookedAt(passageId);
        wanted.put(Ids.review(passageId, reason), new Wanted(passageId, reason, sessionId, detail));
    }

    /** What was wanted of a session before it was looked at once more. */
    void forget(UUID sessionId) {
        wanted.values().removeIf(earlier -> sessionId.equals(earlier.sessionId()));
    }

    void repeats(Set<UUID> passageIds) {
        repeats.addAll(passageIds);
    }

    void enters(UUID passageId) {
        firsts.add(passageId);
    }

    void changed(Session session) {
        changed.add(session);
    }

    Map<UUID, Wanted> wanted() {
        return wanted;
    }

    Set<UUID> lookedAt() {
        return lookedAt;
    }

    /** The vehicle had just been read in the same lane. */
    boolean isRepeat(UUID passageId) {
        return repeats.contains(passageId);
    }

    /** The passage began a stay with an entry. */
    boolean isEntry(UUID passageId) {
        return firsts.contains(passageId);
    }

    /** Sessions as they stand now, in the order in which they were changed. */
    public List<Session> changed() {
        return List.copyOf(changed);
    }
}
