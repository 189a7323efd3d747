package org.scps.billing.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.scps.billing.persistence.VehicleRows;
import org.scps.events.VehiclePublished;

/** Takes the vehicles that drivers register. */
@ApplicationScoped
class VehicleConsumer {

    private final EventHandling handling;
    private final VehicleRows vehicles;

    VehicleConsumer(EventHandling handling, VehicleRows vehicles) {
        this.handling = handling;
        this.vehicles = vehicles;
    }

    @Incoming("vehicles")
    @Blocking
    CompletionStage<Void> consume(Message<String> message) {
        return handling.handle(message, VehiclePublished.class, event -> null, event -> {
            if (event.vehicleId() == null || event.accountId() == null || event.plate() == null) {
                throw new IllegalArgumentException("vehicleId, accountId or plate is missing");
            }
            vehicles.keep(event);
        });
    }
}
