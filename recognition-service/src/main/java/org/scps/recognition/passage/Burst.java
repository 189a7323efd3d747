package org.scps.recognition.passage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.scps.events.ReadBand;

/**
 * The frames of one movement in a lane as they come in, and which reads are due to be published. Knows no clock but the
 * times it is given, and no Kafka. Belongs to one thread.
 */
public final class Burst {

    private final UUID burstId;
    private final PassageVote vote;
    private final int agreeingToPublish;
    private final Map<UUID, FrameRead> frames = new HashMap<>();
    private final Map<UUID, PassageRead> published = new HashMap<>();
    private boolean settled;
    private Instant lastFrameAt;

    /**
     * @param agreeingToPublish frames that must agree on an accepted text for it to be published before the end
     */
    public Burst(UUID burstId, PassageVote vote, int agreeingToPublish) {
        this.burstId = burstId;
        this.vote = vote;
        this.agreeingToPublish = agreeingToPublish;
    }

    public UUID burstId() {
        return burstId;
    }

    /**
     * Takes a frame in.
     *
     * @param at when, by this process's clock
     * @return reads to be published now, before the burst is settled; all that changed, when it is settled already
     */
    public List<PassageRead> add(FrameRead frame, Instant at) {
        lastFrameAt = at;
        if (frames.putIfAbsent(frame.frameId(), frame) != null) {
            return List.of();
        }
        List<PassageRead> reads = vote.of(burstId, List.copyOf(frames.values()));
        if (settled) {
            return due(reads);
        }
        return due(reads.stream()
                .filter(read -> read.band() == ReadBand.ACCEPT && read.agreeing() >= agreeingToPublish)
                .toList());
    }

    /**
     * Ends the burst; later frames make new revisions.
     *
     * @return reads to be published
     */
    public List<PassageRead> settle() {
        settled = true;
        return due(vote.of(burstId, List.copyOf(frames.values())));
    }

    public boolean settled() {
        return settled;
    }

    /** True when the last frame is here with all before it. */
    public boolean complete() {
        Set<Integer> sequences = new HashSet<>();
        int last = -1;
        for (FrameRead frame : frames.values()) {
            sequences.add(frame.sequence());
            if (frame.lastOfBurst()) {
                last = Math.max(last, frame.sequence());
            }
        }
        int end = last;
        return end >= 0 && sequences.stream().filter(s -> s <= end).count() == end + 1;
    }

    /** When the newest frame was taken in; null before the first. */
    public Instant lastFrameAt() {
        return lastFrameAt;
    }

    public int size() {
        return frames.size();
    }

    /** What was published and stands. */
    Collection<PassageRead> standing() {
        return List.copyOf(published.values());
    }

    private List<PassageRead> due(List<PassageRead> reads) {
        List<PassageRead> due = new ArrayList<>();
        for (PassageRead read : reads) {
            PassageRead earlier = published.get(read.passageId());
            if (earlier == null || !earlier.saysTheSameAs(read)) {
                // A late frame may be an early one; the passage keeps the time it was first told with.
                PassageRead told = earlier == null ? read : read.at(earlier.capturedAt());
                due.add(told);
                published.put(told.passageId(), told);
            }
        }
        return due;
    }
}
