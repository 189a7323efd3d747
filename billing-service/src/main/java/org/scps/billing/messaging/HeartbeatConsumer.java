package org.scps.billing.messaging;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.scps.billing.persistence.DeviceClocks;
import org.scps.events.DeviceHeartbeat;

/**
 * Hears from cameras how wrong their clocks are. A heartbeat that cannot be used is left out with a word in the log: the
 * next comes soon.
 */
@ApplicationScoped
class HeartbeatConsumer {

    private static final Logger LOG = Logger.getLogger(HeartbeatConsumer.class);

    private final EventHandling handling;
    private final DeviceClocks clocks;

    HeartbeatConsumer(EventHandling handling, DeviceClocks clocks) {
        this.handling = handling;
        this.clocks = clocks;
    }

    @Incoming("heartbeats")
    @Blocking
    void consume(String body) {
        try {
            DeviceHeartbeat heartbeat = handling.parse(body, DeviceHeartbeat.class);
            if (heartbeat.deviceId() != null && heartbeat.sentAt() != null && heartbeat.receivedAt() != null) {
                clocks.heard(heartbeat);
            }
        } catch (RuntimeException e) {
            LOG.warnf("Heartbeat not used: %s", EventHandling.firstLine(e));
        }
    }

    @Scheduled(every = "30s", delayed = "30s", skipExecutionIf = Stopping.class)
    void hearFromOtherInstances() {
        clocks.reload();
    }
}
