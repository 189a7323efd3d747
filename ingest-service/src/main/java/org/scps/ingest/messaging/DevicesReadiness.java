package org.scps.ingest.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.scps.ingest.device.DeviceRegistry;

@Readiness
@ApplicationScoped
class DevicesReadiness implements HealthCheck {

    private final DeviceRegistry devices;

    DevicesReadiness(DeviceRegistry devices) {
        this.devices = devices;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("devices read")
                .status(devices.isLoaded())
                .build();
    }
}
