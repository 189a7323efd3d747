package org.scps.recognition.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;
import org.scps.events.Topics;

/** Messages that no further try would help, kept with the reason. The headers are named as SmallRye's connector has them. */
@ApplicationScoped
class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final KafkaSender sender;

    DeadLetters(KafkaSender sender) {
        this.sender = sender;
    }

    /** The first line of what went wrong, for the header. */
    static String reason(Exception why) {
        return why.getMessage() == null
                ? why.toString()
                : why.getMessage().lines().findFirst().orElse("");
    }

    void put(ConsumerRecord<byte[], byte[]> record, String reason) throws InterruptedException {
        ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>(
                Topics.deadLetter(record.topic(), "recognition"), null, record.key(), record.value(), record.headers());
        KafkaSender.header(letter, "dead-letter-reason", reason);
        KafkaSender.header(letter, "dead-letter-topic", record.topic());
        KafkaSender.header(letter, "dead-letter-partition", String.valueOf(record.partition()));
        KafkaSender.header(letter, "dead-letter-offset", String.valueOf(record.offset()));
        sender.send(letter);
        LOG.errorf(
                "Dead letter: %s partition %d offset %d: %s",
                record.topic(), (Object) record.partition(), record.offset(), reason);
    }
}
