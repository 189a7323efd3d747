package org.scps.recognition.messaging;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.scps.events.Topics;

/**
 * Reads {@code frames.v1}, hands frames to the workers, and tells Kafka which are dealt with. A plain consumer of our own:
 * frames are finished out of order, held by lane for days, and read again from the middle of a partition when a lane is
 * started, which no commit strategy of the connectors does.
 */
final class FrameConsumer implements Runnable, ConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(FrameConsumer.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final long COMMIT_EVERY_NANOS = Duration.ofMillis(500).toNanos();

    private final Consumer<byte[], byte[]> consumer;
    private final FrameDispatch dispatch;
    private final Lanes lanes;
    private final Map<TopicPartition, PartitionProgress> progress = new HashMap<>();
    private final Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
    private long lastCommit = System.nanoTime();
    private boolean paused;
    private volatile boolean running = true;

    FrameConsumer(Consumer<byte[], byte[]> consumer, FrameDispatch dispatch, Lanes lanes) {
        this.consumer = consumer;
        this.dispatch = dispatch;
        this.lanes = lanes;
    }

    @Override
    public void run() {
        try (consumer) {
            lanes.awaitKnown();
            consumer.subscribe(Set.of(Topics.FRAMES), this);
            while (running) {
                step();
            }
        } catch (WakeupException e) {
            LOG.debug("Woken up to stop");
        } catch (InterruptedException | InterruptException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Makes {@link #run} commit what is dealt with and end; called by another thread. */
    void stop() {
        running = false;
        consumer.wakeup();
    }

    private void step() throws InterruptedException {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            PartitionProgress of = progress.get(new TopicPartition(record.topic(), record.partition()));
            if (of != null) {
                dispatch.begin(record, of);
            }
        }
        rewindStartedLanes();
        regulate();
        if (System.nanoTime() - lastCommit > COMMIT_EVERY_NANOS) {
            commit(progress.keySet(), false);
        }
    }

    /** Frames of a lane that was stopped are still in Kafka: back to the first of them. */
    private void rewindStartedLanes() {
        progress.forEach((partition, of) -> {
            OptionalLong target = of.rewind(consumer.position(partition), lanes::running);
            if (target.isPresent()) {
                LOG.infof("Lane started: reading %s again from offset %d", partition, (Object) target.getAsLong());
                consumer.seek(partition, target.getAsLong());
            }
        });
    }

    private void regulate() {
        if (!paused && dispatch.full()) {
            consumer.pause(consumer.assignment());
            paused = true;
        } else if (paused && dispatch.hasRoom()) {
            consumer.resume(consumer.assignment());
            paused = false;
        }
    }

    private void commit(Collection<TopicPartition> partitions, boolean wait) {
        lastCommit = System.nanoTime();
        Map<TopicPartition, OffsetAndMetadata> news = new HashMap<>();
        for (TopicPartition partition : partitions) {
            PartitionProgress of = progress.get(partition);
            if (of != null) {
                OffsetAndMetadata now = of.committed();
                if (!now.equals(committed.get(partition))) {
                    news.put(partition, now);
                }
            }
        }
        if (news.isEmpty()) {
            return;
        }
        committed.putAll(news);
        if (wait) {
            consumer.commitSync(news, Duration.ofSeconds(5));
        } else {
            consumer.commitAsync(news, (offsets, failure) -> {
                if (failure != null) {
                    LOG.debugf("Commit failed, the next one makes up for it: %s", failure);
                    offsets.keySet().forEach(committed::remove);
                }
            });
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> known = consumer.committed(Set.copyOf(partitions));
        for (TopicPartition partition : partitions) {
            OffsetAndMetadata at = known.get(partition);
            progress.put(
                    partition,
                    at == null
                            ? PartitionProgress.startingAt(0)
                            : PartitionProgress.resumedFrom(at.offset(), at.metadata()));
        }
        if (paused) {
            consumer.pause(partitions);
        }
        LOG.infof("Frames are read from %s", partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        try {
            commit(partitions, true);
        } catch (KafkaException e) {
            LOG.warnf("Partitions given back without a last commit, their frames are read again: %s", e);
        }
        onPartitionsLost(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        for (TopicPartition partition : partitions) {
            PartitionProgress lost = progress.remove(partition);
            committed.remove(partition);
            if (lost != null) {
                dispatch.forget(lost);
            }
        }
    }
}
