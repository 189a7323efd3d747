package org.scps.ingest.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.scps.ingest.device.DeviceRegistry;
import org.scps.ingest.device.LaneRegistry;

@Readiness
@ApplicationScoped
class EstateReadiness implements HealthCheck {

    private final DeviceRegistry devices;
    private final LaneRegistry lanes;

    EstateReadiness(DeviceRegistry devices, LaneRegistry lanes) {
        this.devices = devices;
        this.lanes = lanes;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("estate read")
                .status(devices.isLoaded() && lanes.isLoaded())
                .build();
    }
}
