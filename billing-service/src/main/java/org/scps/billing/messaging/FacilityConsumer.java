package org.scps.billing.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.scps.billing.session.Cause;
import org.scps.billing.session.Facility;
import org.scps.billing.session.FacilityDesk;
import org.scps.billing.session.FacilityLock;
import org.scps.events.FacilityPublished;
import org.scps.events.Lane;

/** Takes descriptions of car parks. */
@ApplicationScoped
class FacilityConsumer {

    private final EventHandling handling;
    private final FacilityLock lock;
    private final FacilityDesk desk;
    private final Clock clock;

    FacilityConsumer(EventHandling handling, FacilityLock lock, FacilityDesk desk, Clock clock) {
        this.handling = handling;
        this.lock = lock;
        this.desk = desk;
        this.clock = clock;
    }

    @Incoming("facilities")
    @Blocking
    CompletionStage<Void> consume(Message<String> message) {
        return handling.handle(message, FacilityPublished.class, event -> null, event -> {
            Facility facility = facility(event);
            lock.take(event.facilityId());
            desk.publish(facility, new Cause(Cause.SYSTEM, "Lane became known", null, clock.instant()));
        });
    }

    private static Facility facility(FacilityPublished event) {
        try {
            return new Facility(
                    event.facilityId(),
                    event.name(),
                    ZoneId.of(event.timeZone()),
                    Currency.getInstance(event.currency()),
                    event.capacity(),
                    event.lanes().stream().collect(Collectors.toMap(Lane::laneId, Lane::direction)),
                    event.occurredAt());
        } catch (DateTimeException | NullPointerException | IllegalStateException e) {
            throw new IllegalArgumentException("Bad facility " + event.facilityId() + ": " + e.getMessage(), e);
        }
    }
}
