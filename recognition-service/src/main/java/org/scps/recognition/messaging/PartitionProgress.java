package org.scps.recognition.messaging;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;

/**
 * Which frames of one Kafka partition are dealt with. Frames are finished in any order, and those of a stopped lane are left
 * where they are while the other lanes of the partition go on: only how far each stopped lane got is kept, and its frames are
 * read again from there when it is started.
 *
 * <p>Kafka is told one offset, that of the first frame not dealt with, and beside it, as metadata, what was dealt with after
 * it, so that a restart repeats only what was not finished.
 */
final class PartitionProgress {

    /** What to do with a frame. */
    enum Verdict {
        /** It is new, or was not finished before a restart. */
        PROCESS,
        /** Its lane is stopped. */
        HOLD,
        /** It is dealt with, or being dealt with. */
        SKIP
    }

    /** Kafka's default limit is 4096. */
    private static final int MOST_METADATA = 4000;

    private final TreeSet<Long> open = new TreeSet<>();
    private final TreeSet<Long> unfinishedBeforeRestart = new TreeSet<>();
    private final Map<String, Long> behind = new HashMap<>();
    private final Set<String> catchingUp = new HashSet<>();
    private long end;

    private PartitionProgress(long end) {
        this.end = end;
    }

    /** Nothing is known to be dealt with from this offset on. */
    static PartitionProgress startingAt(long offset) {
        return new PartitionProgress(offset);
    }

    /**
     * Goes on from what {@link #committed()} told.
     *
     * @param offset committed
     * @param metadata committed with it; what cannot be understood counts as nothing known
     */
    static PartitionProgress resumedFrom(long offset, String metadata) {
        String[] parts = metadata == null ? new String[0] : metadata.split(";", -1);
        if (parts.length != 3) {
            return startingAt(offset);
        }
        try {
            PartitionProgress progress = new PartitionProgress(Math.max(offset, Long.parseLong(parts[0])));
            for (String distance : parts[1].isEmpty() ? new String[0] : parts[1].split(",")) {
                progress.unfinishedBeforeRestart.add(offset + Long.parseLong(distance));
            }
            for (String lane : parts[2].isEmpty() ? new String[0] : parts[2].split(",")) {
                int equals = lane.lastIndexOf('=');
                progress.behind.put(lane.substring(0, equals), offset + Long.parseLong(lane.substring(equals + 1)));
            }
            progress.catchingUp.addAll(progress.behind.keySet());
            return progress;
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return startingAt(offset);
        }
    }

    /**
     * A frame was read from Kafka.
     *
     * @param running tells of a lane whether its frames may be processed
     */
    synchronized Verdict begin(long offset, String lane, Predicate<String> running) {
        if (offset < end) {
            return again(offset, lane, running.test(lane));
        }
        caughtUp(offset, running);
        end = offset + 1;
        if (!running.test(lane)) {
            behind.putIfAbsent(lane, offset);
            return hold(lane);
        }
        open.add(offset);
        return Verdict.PROCESS;
    }

    private Verdict again(long offset, String lane, boolean running) {
        boolean unfinished = unfinishedBeforeRestart.contains(offset);
        Long from = behind.get(lane);
        if (open.contains(offset) || !unfinished && (from == null || offset < from)) {
            return Verdict.SKIP;
        }
        // A lane that was just started is first rewound, or what it held before this frame would be taken for done.
        if (!running || from != null && !catchingUp.contains(lane)) {
            if (unfinished) {
                behind.merge(lane, offset, Math::min);
            }
            return hold(lane);
        }
        unfinishedBeforeRestart.remove(offset);
        open.add(offset);
        if (from != null && offset >= from) {
            behind.put(lane, offset + 1);
        }
        return Verdict.PROCESS;
    }

    /** A frame that was to be processed is dealt with: its read is with Kafka. */
    synchronized void done(long offset) {
        open.remove(offset);
    }

    private Verdict hold(String lane) {
        catchingUp.remove(lane);
        return Verdict.HOLD;
    }

    /**
     * Lanes that were stopped and may go on are read again from their first frame that was held.
     *
     * @param position the next offset to be read
     * @return where to go on reading instead; empty when there is no need
     */
    synchronized OptionalLong rewind(long position, Predicate<String> running) {
        caughtUp(position, running);
        long target = position;
        for (Map.Entry<String, Long> lane : behind.entrySet()) {
            if (running.test(lane.getKey()) && catchingUp.add(lane.getKey())) {
                target = Math.min(target, lane.getValue());
            }
        }
        return target < position ? OptionalLong.of(target) : OptionalLong.empty();
    }

    /** Once everything before {@code position} was read again, the lanes that ran meanwhile are behind no longer. */
    private void caughtUp(long position, Predicate<String> running) {
        if (position >= end) {
            behind.keySet().removeIf(lane -> catchingUp.contains(lane) && running.test(lane));
            catchingUp.retainAll(behind.keySet());
            unfinishedBeforeRestart.clear();
        }
    }

    /** What Kafka is told. */
    synchronized OffsetAndMetadata committed() {
        return new OffsetAndMetadata(committable(), metadata());
    }

    /** Offset of the first frame that is not dealt with. */
    private long committable() {
        long first = end;
        for (TreeSet<Long> offsets : java.util.List.of(open, unfinishedBeforeRestart)) {
            first = offsets.isEmpty() ? first : Math.min(first, offsets.first());
        }
        return behind.values().stream().reduce(first, Math::min);
    }

    /** What was dealt with after {@link #committable()}; empty when that is too much to tell. */
    private String metadata() {
        long from = committable();
        TreeSet<Long> unfinished = new TreeSet<>(open);
        unfinished.addAll(unfinishedBeforeRestart);
        String frames = unfinished.stream().map(o -> String.valueOf(o - from)).collect(Collectors.joining(","));
        String lanes = new TreeMap<>(behind)
                .entrySet().stream()
                        .map(lane -> lane.getKey() + "=" + (lane.getValue() - from))
                        .collect(Collectors.joining(","));
        String all = end + ";" + frames + ";" + lanes;
        return all.length() > MOST_METADATA ? "" : all;
    }
}
