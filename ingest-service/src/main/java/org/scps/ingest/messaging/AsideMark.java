package org.scps.ingest.messaging;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Up to where unusable messages were put aside already. Without it a topic that is read from its beginning at every start
 * would fill the dead-letter topic with the same message again and again.
 *
 * <p>Kept as committed offsets, which are used for nothing else. Where they can not be had, a message is rather put aside
 * twice than not at all.
 */
final class AsideMark {

    private static final Logger LOG = Logger.getLogger(AsideMark.class);

    /** Brokers forget the offsets of a group that is silent for a week. */
    private static final long RENEW_NANOS = Duration.ofDays(1).toNanos();

    private final Consumer<String, String> consumer;
    private final Map<TopicPartition, Long> reached = new HashMap<>();
    private long committedAt = System.nanoTime();
    private boolean stuck;

    AsideMark(Consumer<String, String> consumer, Collection<TopicPartition> partitions) {
        this.consumer = consumer;
        try {
            consumer.committed(Set.copyOf(partitions)).forEach((partition, offset) -> {
                if (offset != null) {
                    reached.put(partition, offset.offset());
                }
            });
        } catch (KafkaException e) {
            LOG.warnf("What was put aside before is not known: %s", e.getMessage());
        }
    }

    /** Whether an earlier run came past this message. */
    boolean isPast(ConsumerRecord<String, String> message) {
        return message.offset() < reached.getOrDefault(partitionOf(message), 0L);
    }

    /** A message could not be put aside: nothing counts as passed from here on, so that the next start tries again. */
    void stay() {
        stuck = true;
    }

    /** All that was polled so far is dealt with. */
    void advance() {
        Map<TopicPartition, OffsetAndMetadata> news = new HashMap<>();
        for (TopicPartition partition : consumer.assignment()) {
            long position = consumer.position(partition);
            boolean renew = System.nanoTime() - committedAt > RENEW_NANOS;
            if (position > reached.getOrDefault(partition, 0L) || renew && position > 0) {
                news.put(partition, new OffsetAndMetadata(position));
            }
        }
        if (stuck || news.isEmpty()) {
            return;
        }
        news.forEach((partition, offset) -> reached.merge(partition, offset.offset(), Math::max));
        committedAt = System.nanoTime();
        consumer.commitAsync(news, (offsets, failure) -> {
            if (failure != null) {
                LOG.debugf("What was put aside may be put aside again at the next start: %s", failure);
            }
        });
    }

    private static TopicPartition partitionOf(ConsumerRecord<String, String> message) {
        return new TopicPartition(message.topic(), message.partition());
    }
}
