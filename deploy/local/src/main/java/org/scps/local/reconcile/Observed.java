package org.scps.local.reconcile;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.scps.events.Event;
import org.scps.events.FrameStored;
import org.scps.events.Passing;
import org.scps.events.PaymentSettled;
import org.scps.events.PlateRead;
import org.scps.events.SessionAmended;
import org.scps.events.SessionEnded;
import org.scps.events.SessionStarted;

/** What the system said on Kafka, gathered by burst. A repeated event, told by its id, counts once. */
final class Observed {

    private final Set<UUID> events = new HashSet<>();
    private final Map<UUID, FrameStored> frames = new HashMap<>();
    private final Map<UUID, Instant> firstFrame = new HashMap<>();
    private final Map<UUID, Instant> lastFrame = new HashMap<>();
    private final Map<UUID, Instant> firstRead = new HashMap<>();
    private final Map<UUID, Instant> firstSession = new HashMap<>();
    private final Map<UUID, UUID> sessionEventOfPassage = new HashMap<>();
    private final Map<UUID, Map<UUID, PlateRead>> reads = new HashMap<>();
    private final Map<UUID, Set<UUID>> payments = new HashMap<>();
    private int repeats;

    /** Takes note of an event and when Kafka got it, milliseconds since 1970. */
    void see(Event event, long timestamp) {
        if (!events.add(event.eventId())) {
            repeats++;
            return;
        }
        Instant at = Instant.ofEpochMilli(timestamp);
        if (event instanceof FrameStored frame) {
            frames.put(frame.frameId(), frame);
            firstFrame.merge(frame.burstId(), at, Observed::earlier);
            lastFrame.merge(frame.burstId(), at, Observed::later);
        } else if (event instanceof PlateRead read) {
            reads.computeIfAbsent(read.burstId(), burst -> new LinkedHashMap<>())
                    .merge(read.passageId(), read, (a, b) -> b.revision() > a.revision() ? b : a);
            firstRead.merge(read.passageId(), at, Observed::earlier);
        } else if (event instanceof SessionStarted started) {
            session(started.entry(), started.eventId(), at);
        } else if (event instanceof SessionEnded ended) {
            session(ended.exit(), ended.eventId(), at);
        } else if (event instanceof SessionAmended amended) {
            session(amended.entry(), amended.eventId(), at);
            session(amended.exit(), amended.eventId(), at);
        } else if (event instanceof PaymentSettled payment) {
            payments.computeIfAbsent(payment.sessionId(), session -> new TreeSet<>())
                    .add(payment.paymentId());
        }
    }

    private void session(Passing passing, UUID eventId, Instant at) {
        if (passing != null && firstSession.putIfAbsent(passing.passageId(), at) == null) {
            sessionEventOfPassage.put(passing.passageId(), eventId);
        }
    }

    boolean hasFrame(UUID frameId) {
        return frames.containsKey(frameId);
    }

    /** The highest revision of each passage found in a burst; more than one means that a car was doubled. */
    Map<UUID, PlateRead> readsOf(UUID burstId) {
        return reads.getOrDefault(burstId, Map.of());
    }

    Instant firstFrameAt(UUID burstId) {
        return firstFrame.get(burstId);
    }

    Instant lastFrameAt(UUID burstId) {
        return lastFrame.get(burstId);
    }

    Instant firstReadAt(UUID passageId) {
        return firstRead.get(passageId);
    }

    Instant firstSessionAt(UUID passageId) {
        return firstSession.get(passageId);
    }

    /** The event that first told of the passage's session. */
    UUID sessionEventOf(UUID passageId) {
        return sessionEventOfPassage.get(passageId);
    }

    long sessionsPaidTwice() {
        return payments.values().stream().filter(ids -> ids.size() > 1).count();
    }

    /** Records that came more than once under the same event id; harmless, and told for interest. */
    int repeats() {
        return repeats;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
