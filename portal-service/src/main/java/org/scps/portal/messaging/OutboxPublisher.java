package org.scps.portal.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.scps.events.CloudEventHeaders;
import org.scps.portal.outbox.Outbox;
import org.scps.portal.outbox.Outgoing;

/** Sends what waits in the outbox; tries again until the broker has it. */
@ApplicationScoped
class OutboxPublisher {

    private static final Logger LOG = Logger.getLogger(OutboxPublisher.class);
    /** Channels are wired by an observer of the same event, at 2500. */
    private static final int AFTER_CHANNELS = 5000;

    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Duration ACKNOWLEDGED_WITHIN = Duration.ofSeconds(25);
    private static final String SOURCE = "/scps/portal-service";

    private final Outbox outbox;
    private final MutinyEmitter<String> emitter;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "outbox"));
    private boolean failing;

    OutboxPublisher(Outbox outbox, @Channel("estate") MutinyEmitter<String> emitter) {
        this.outbox = outbox;
        this.emitter = emitter;
    }

    void start(@Observes @Priority(AFTER_CHANNELS) StartupEvent event) {
        thread.scheduleWithFixedDelay(this::run, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    private void run() {
        try {
            while (outbox.drain(this::send) > 0) {
                LOG.debug("Outbox sent");
            }
            failing = false;
        } catch (RuntimeException | Error e) {
            // A scheduled task that throws is never run again; the events stay in the outbox for the next round.
            if (!failing) {
                LOG.warnf("Outbox waits, broker or database does not answer: %s", e);
            }
            failing = true;
        }
    }

    private void send(Outgoing outgoing) {
        OutgoingKafkaRecordMetadata<String> metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(outgoing.topic())
                .withKey(outgoing.key())
                .withHeaders(headers(outgoing))
                .build();
        emitter.sendMessage(Message.of(outgoing.body()).addMetadata(metadata))
                .await()
                .atMost(ACKNOWLEDGED_WITHIN);
    }

    private static Headers headers(Outgoing outgoing) {
        Headers headers = new RecordHeaders();
        add(headers, CloudEventHeaders.SPEC_VERSION, CloudEventHeaders.SPEC_VERSION_VALUE);
        add(headers, CloudEventHeaders.ID, outgoing.eventId().toString());
        add(headers, CloudEventHeaders.SOURCE, SOURCE);
        add(headers, CloudEventHeaders.TYPE, outgoing.type());
        add(headers, CloudEventHeaders.TIME, outgoing.occurredAt().toString());
        add(headers, CloudEventHeaders.CONTENT_TYPE, "application/json");
        return headers;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
