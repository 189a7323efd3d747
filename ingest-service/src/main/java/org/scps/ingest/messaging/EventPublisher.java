package org.scps.ingest.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.scps.events.CloudEventHeaders;
import org.scps.events.Event;
import org.scps.ingest.IngestConfig;

/**
 * Publishes events and waits until Kafka has them.
 *
 * <p>A plain producer rather than a reactive channel: the HTTP answer must wait for the acknowledgement, and must come in
 * bounded time when there is none.
 */
@Singleton
public class EventPublisher {

    static final String SOURCE = "/scps/ingest-service";

    private final Producer<String, String> producer;
    private final ObjectMapper json;
    private final Duration timeout;
    private final Outage outage;

    public EventPublisher(Producer<String, String> producer, ObjectMapper json, IngestConfig config) {
        this.producer = producer;
        this.json = json;
        this.timeout = config.publishing().timeout();
        this.outage = new Outage(config.publishing().pause(), System::nanoTime);
    }

    /**
     * Returns once every in-sync replica has the event.
     *
     * @param correlationId the burst; null when no frame caused the event
     * @throws PublishingException when Kafka did not acknowledge it in time; it may have it all the same
     */
    public void publish(String topic, String key, Event event, UUID correlationId) {
        if (outage.isOn()) {
            throw new PublishingException("Kafka did not answer a moment ago", null);
        }
        try {
            producer.send(recordOf(topic, key, event, correlationId)).get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            outage.end();
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            outage.begin();
            Throwable cause = e instanceof ExecutionException ? e.getCause() : e;
            throw new PublishingException("Kafka did not take " + event.eventId() + " on " + topic, cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PublishingException("Interrupted before Kafka had " + event.eventId(), e);
        }
    }

    private ProducerRecord<String, String> recordOf(String topic, String key, Event event, UUID correlationId) {
        ProducerRecord<String, String> message = new ProducerRecord<>(topic, key, write(event));
        header(message, CloudEventHeaders.SPEC_VERSION, CloudEventHeaders.SPEC_VERSION_VALUE);
        header(message, CloudEventHeaders.ID, event.eventId().toString());
        header(message, CloudEventHeaders.SOURCE, SOURCE);
        header(message, CloudEventHeaders.TYPE, event.getClass().getSimpleName());
        header(message, CloudEventHeaders.TIME, event.occurredAt().toString());
        header(message, CloudEventHeaders.CONTENT_TYPE, "application/json");
        if (correlationId != null) {
            header(message, CloudEventHeaders.CORRELATION_ID, correlationId.toString());
        }
        return message;
    }

    private String write(Event event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Event " + event.eventId() + " can not be written as JSON", e);
        }
    }

    private static void header(ProducerRecord<String, String> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
