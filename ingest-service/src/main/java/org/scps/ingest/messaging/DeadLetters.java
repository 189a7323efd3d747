package org.scps.ingest.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
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

    /**
     * Puts a message aside and waits until Kafka has it.
     *
     * @return false when Kafka did not take it; the message stays in its own topic all the same
     */
    boolean put(ConsumerRecord<String, String> message, Exception reason) {
        var letter = new ProducerRecord<>(Topics.deadLetter(message.topic(), CONSUMER), message.key(), message.value());
        message.headers().forEach(letter.headers()::add);
        header(letter, "dead-letter-reason", reason.getMessage());
        header(letter, "dead-letter-exception-class-name", reason.getClass().getName());
        header(letter, "dead-letter-topic", message.topic());
        header(letter, "dead-letter-partition", String.valueOf(message.partition()));
        header(letter, "dead-letter-offset", String.valueOf(message.offset()));
        try {
            // Bounded by the producer's own delivery timeout.
            producer.send(letter).get();
            return true;
        } catch (ExecutionException | KafkaException e) {
            LOG.errorf("Could not put aside %s at offset %d: %s", message.topic(), message.offset(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private static void header(ProducerRecord<String, String> message, String name, String value) {
        message.headers().add(name, String.valueOf(value).getBytes(StandardCharsets.UTF_8));
    }
}
