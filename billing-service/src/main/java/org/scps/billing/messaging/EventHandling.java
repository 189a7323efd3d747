package org.scps.billing.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.scps.billing.persistence.Inbox;
import org.scps.events.Event;

/**
 * Handles one event: inbox, effect and outbox in one transaction. A database that is away is waited for; a message that
 * cannot be understood goes to the dead-letter topic by way of {@link Undecodable}.
 */
@ApplicationScoped
class EventHandling {

    private static final Logger LOG = Logger.getLogger(EventHandling.class);
    private static final int ATTEMPTS_AT_A_PUZZLE = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final ObjectMapper mapper;
    private final Inbox inbox;
    private final MeterRegistry meters;
    private final Stopping stopping;

    EventHandling(ObjectMapper mapper, Inbox inbox, MeterRegistry meters, Stopping stopping) {
        this.mapper = mapper;
        this.inbox = inbox;
        this.meters = meters;
        this.stopping = stopping;
    }

    /**
     * @param effect runs in the transaction, once per event id
     * @return completes when the message is acknowledged or on its dead-letter topic; or at once while the service stops:
     *     a message that is neither comes again after the next start
     */
    <E extends Event> CompletionStage<Void> handle(
            Message<String> message, Class<E> type, Function<E, UUID> correlationId, Consumer<E> effect) {
        if (stopping.begun()) {
            return CompletableFuture.completedStage(null);
        }
        try {
            E event = parse(message.getPayload(), type);
            handle(event, () -> once(event, correlationId, effect));
        } catch (RuntimeException e) {
            return stopping.begun() && !(e instanceof Undecodable)
                    ? CompletableFuture.completedStage(null)
                    : message.nack(e);
        }
        return message.ack();
    }

    /**
     * In a transaction of its own.
     *
     * @throws RuntimeException when it cannot be handled, ever; or because the service stops
     */
    void handle(Event event, Runnable effect) {
        patiently(event, () -> QuarkusTransaction.requiringNew().run(effect));
    }

    /** In the transaction of the caller; an event handled before changes nothing. */
    private <E extends Event> void once(E event, Function<E, UUID> correlationId, Consumer<E> effect) {
        UUID correlation = correlationId.apply(event);
        if (correlation != null) {
            MDC.put("correlationId", correlation.toString());
        }
        try {
            boolean isNew = inbox.isNew(event.eventId());
            if (isNew) {
                effect.accept(event);
            }
            count(event.getClass(), isNew ? "handled" : "repeated");
        } finally {
            MDC.remove("correlationId");
        }
    }

    /** @throws Undecodable when it is none */
    <E extends Event> E parse(String body, Class<E> type) {
        try {
            E event = mapper.readValue(body, type);
            if (event == null || event.eventId() == null || event.occurredAt() == null) {
                throw new IllegalArgumentException("eventId or occurredAt is missing");
            }
            return event;
        } catch (JsonProcessingException | IllegalArgumentException e) {
            count(type, "undecodable");
            LOG.errorf("Message refused: not a %s: %s", type.getSimpleName(), firstLine(e));
            throw new Undecodable("Not a " + type.getSimpleName() + ": " + firstLine(e), e);
        }
    }

    private void patiently(Event event, Runnable transaction) {
        Duration pause = FIRST_PAUSE;
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.run();
                return;
            } catch (IllegalArgumentException e) {
                count(event.getClass(), "contradictory");
                LOG.errorf("Event %s refused: %s", event.eventId(), firstLine(e));
                throw new Undecodable(
                        event.getClass().getSimpleName() + " " + event.eventId() + ": " + firstLine(e), e);
            } catch (RuntimeException e) {
                if (!stopping.begun() && !Transient.is(e) && attempt >= ATTEMPTS_AT_A_PUZZLE) {
                    count(event.getClass(), "failed");
                    LOG.errorf(e, "Event %s given up", event.eventId());
                    throw e;
                }
                LOG.warnf("Event %s not handled, attempt %d: %s", event.eventId(), attempt, firstLine(e));
                if (stopping.within(pause)) {
                    throw e;
                }
                pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private void count(Class<?> type, String outcome) {
        meters.counter("billing.consumed", "type", type.getSimpleName(), "outcome", outcome)
                .increment();
    }

    static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
