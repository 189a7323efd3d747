package org.scps.local.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.scps.events.CloudEventHeaders;

/** A test's own hand on Kafka: puts messages on topics and looks at what lies there. */
public final class KafkaHand {

    private static final Duration POLL = Duration.ofMillis(200);

    private final String servers;

    public KafkaHand(String servers) {
        this.servers = servers;
    }

    /** Returns once the broker has it. */
    public void publish(String topic, String key, String value) {
        publish(new ProducerRecord<>(topic, key, value));
    }

    /** As {@link #publish(String, String, String)}, with the event's type among the headers. */
    public void publish(String topic, String key, String type, String value) {
        ProducerRecord<String, String> message = new ProducerRecord<>(topic, key, value);
        message.headers().add(CloudEventHeaders.TYPE, type.getBytes(StandardCharsets.UTF_8));
        publish(message);
    }

    private void publish(ProducerRecord<String, String> message) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", servers), new StringSerializer(), new StringSerializer())) {
            producer.send(message).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first that fits, as soon as it is there. */
    public ConsumerRecord<String, String> await(String topic, Predicate<ConsumerRecord<String, String>> wanted) {
        return Eventually.get(
                "such message on " + topic, () -> read(topic, wanted).stream().findFirst());
    }

    /** The value of a header; null where there is none. */
    public static String header(ConsumerRecord<?, ?> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Everything that is on the topic now and fits. */
    public List<ConsumerRecord<String, String>> read(String topic, Predicate<ConsumerRecord<String, String>> wanted) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", servers, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, String>> found = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(POLL).forEach(message -> {
                    if (wanted.test(message)) {
                        found.add(message);
                    }
                });
            }
            return found;
        }
    }
}
