package org.scps.ingest.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.scps.events.Topics;

/** Puts aside what can not be understood, with the reason, under the header names SmallRye uses. */
@ApplicationScoped
class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final String CONSUMER = "ingest";

    private final Producer<String, String> producer;

    DeadLetters(Producer<String, String> producer) {
        this.producer = producer;
    }

    /** Does not wait: the message stays in its own topic too, and is put aside again at the next start. */
    void send(ConsumerRecord<String, String> message, Exception reason) {
        var letter = new ProducerRecord<>(Topics.deadLetter(message.topic(), CONSUMER), message.key(), message.value());
        message.headers().forEach(letter.headers()::add);
        header(letter, "dead-letter-reason", reason.getMessage());
        header(letter, "dead-letter-exception-class-name", reason.getClass().getName());
        header(letter, "dead-letter-topic", message.topic());
        header(letter, "dead-letter-partition", String.valueOf(message.partition()));
        header(letter, "dead-letter-offset", String.valueOf(message.offset()));
        try {
            producer.send(letter, (written, failure) -> {
                if (failure != null) {
                    LOG.errorf("Could not put aside %s at offset %d: %s", message.topic(), message.offset(), failure);
                }
            });
        } catch (KafkaException e) {
            LOG.errorf("Could not put aside %s at offset %d: %s", message.topic(), message.offset(), e);
        }
    }

    private static void header(ProducerRecord<String, String> message, String name, String value) {
        message.headers().add(name, String.valueOf(value).getBytes(StandardCharsets.UTF_8));
    }
}
