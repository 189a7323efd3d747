package org.scps.portal.testing;

import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.scps.local.testing.KafkaHand;
import org.scps.local.testing.KafkaResource;

/** Reads and writes the real broker. */
public final class Topic {

    private Topic() {}

    /** The first record, from the beginning of the topic, that is as wanted. */
    public static ConsumerRecord<String, String> first(String topic, Predicate<ConsumerRecord<String, String>> wanted) {
        return hand().await(topic, wanted);
    }

    public static void send(String topic, String key, String type, String body) {
        hand().publish(topic, key, type, body);
    }

    private static KafkaHand hand() {
        return new KafkaHand(KafkaResource.bootstrapServers());
    }
}
