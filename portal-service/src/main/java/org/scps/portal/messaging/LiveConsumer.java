package org.scps.portal.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.scps.events.CloudEventHeaders;
import org.scps.events.DeviceHeartbeat;
import org.scps.events.DisputeOpened;
import org.scps.events.DisputeResolved;
import org.scps.events.Event;
import org.scps.events.OccupancyChanged;
import org.scps.events.Passing;
import org.scps.events.PaymentSettled;
import org.scps.events.PlateRead;
import org.scps.events.SessionAmended;
import org.scps.events.SessionCharged;
import org.scps.events.SessionEnded;
import org.scps.events.SessionStarted;
import org.scps.portal.estate.Devices;
import org.scps.portal.live.Concerned;
import org.scps.portal.live.LatestReads;
import org.scps.portal.live.LiveEvent;
import org.scps.portal.live.LiveFeed;

/**
 * Relays events to browsers and keeps the last heartbeat of each device. Every process reads from "now" under a group of
 * its own and commits nothing. What is unreadable is left out with a word in the log: its own consumer, in the service
 * that acts on it, is the one that dead-letters it.
 */
@ApplicationScoped
class LiveConsumer {

    private static final Logger LOG = Logger.getLogger(LiveConsumer.class);

    private final ObjectMapper json;
    private final LiveFeed feed;
    private final LatestReads latest;
    private final Concerned concerned;
    private final Devices devices;

    LiveConsumer(ObjectMapper json, LiveFeed feed, LatestReads latest, Concerned concerned, Devices devices) {
        this.json = json;
        this.feed = feed;
        this.latest = latest;
        this.concerned = concerned;
        this.devices = devices;
    }

    @Incoming("live-plate-reads")
    @Incoming("live-sessions")
    @Incoming("live-payments")
    @Incoming("live-occupancy")
    @Incoming("live-heartbeats")
    @Blocking(ordered = true)
    void relay(ConsumerRecord<String, String> received) {
        header(received, CloudEventHeaders.CORRELATION_ID).ifPresent(id -> MDC.put("correlationId", id));
        try {
            read(received).ifPresent(event -> relay(event, received.value()));
        } finally {
            MDC.remove("correlationId");
        }
    }

    private void relay(Event event, String body) {
        Set<UUID> owners = Set.of();
        try {
            owners = heard(event);
        } catch (RuntimeException e) {
            // Operators see it all the same; a driver's page asks again by itself.
            LOG.warnf("Event %s could not be kept or assigned to a driver: %s", event.eventId(), e.getMessage());
        }
        feed.tell(new LiveEvent(event.eventId().toString(), event.getClass().getSimpleName(), body, owners));
    }

    /** Takes note of an event and says which drivers it concerns. */
    private Set<UUID> heard(Event event) {
        if (event instanceof PlateRead read) {
            latest.heard(read);
        } else if (event instanceof DeviceHeartbeat heartbeat) {
            devices.heard(heartbeat);
        } else if (event instanceof SessionStarted started) {
            return stay(started.sessionId(), started.plate(), started.entry(), null);
        } else if (event instanceof SessionEnded ended) {
            return stay(ended.sessionId(), ended.plate(), ended.entry(), ended.exit());
        } else if (event instanceof SessionAmended amended) {
            return stay(amended.sessionId(), amended.plate(), amended.entry(), amended.exit());
        } else if (event instanceof SessionCharged charged) {
            return concerned.by(charged.sessionId());
        } else if (event instanceof PaymentSettled payment) {
            return concerned.by(payment.sessionId());
        } else if (event instanceof DisputeOpened dispute) {
            return concerned.by(dispute.sessionId());
        } else if (event instanceof DisputeResolved dispute) {
            return concerned.by(dispute.sessionId());
        }
        return Set.of();
    }

    private Set<UUID> stay(UUID sessionId, String plate, Passing entry, Passing exit) {
        Passing first = entry == null ? exit : entry;
        return first == null ? Set.of() : concerned.by(sessionId, plate, first.at(), exit == null ? null : exit.at());
    }

    private Optional<Event> read(ConsumerRecord<String, String> received) {
        Optional<Class<? extends Event>> type =
                header(received, CloudEventHeaders.TYPE).flatMap(LiveConsumer::type);
        try {
            return type.isEmpty() || received.value() == null
                    ? Optional.empty()
                    : Optional.of(json.readValue(received.value(), type.get()));
        } catch (JsonProcessingException | RuntimeException e) {
            LOG.warnf(
                    "Record %s/%d/%d is not readable and not shown",
                    received.topic(), received.partition(), received.offset());
            return Optional.empty();
        }
    }

    private static Optional<Class<? extends Event>> type(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "PlateRead" -> PlateRead.class;
                    case "SessionStarted" -> SessionStarted.class;
                    case "SessionAmended" -> SessionAmended.class;
                    case "SessionEnded" -> SessionEnded.class;
                    case "SessionCharged" -> SessionCharged.class;
                    case "PaymentSettled" -> PaymentSettled.class;
                    case "DisputeOpened" -> DisputeOpened.class;
                    case "DisputeResolved" -> DisputeResolved.class;
                    case "OccupancyChanged" -> OccupancyChanged.class;
                    case "DeviceHeartbeat" -> DeviceHeartbeat.class;
                    default -> null;
                });
    }

    private static Optional<String> header(ConsumerRecord<String, String> received, String name) {
        Header header = received.headers().lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }
}
