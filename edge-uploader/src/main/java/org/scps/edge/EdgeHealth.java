package org.scps.edge;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Always up while it runs, since waiting for ingest is its trade; tells how much waits and why. */
@Readiness
@ApplicationScoped
class EdgeHealth implements HealthCheck {

    private final Cameras cameras;

    EdgeHealth(Cameras cameras) {
        this.cameras = cameras;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("cameras").up();
        cameras.devices().forEach((name, device) -> {
            response.withData(name + ".spooledFrames", device.depth().frames());
            response.withData(name + ".uploaded", device.uploaded());
            response.withData(name + ".refused", device.refused());
            if (device.trouble() != null) {
                response.withData(name + ".trouble", device.trouble());
            }
        });
        return response.withData("simulatorFinished", cameras.finished()).build();
    }
}
