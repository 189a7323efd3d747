package org.scps.ingest.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

@Readiness
@ApplicationScoped
class ImageStoreReadiness implements HealthCheck {

    private final ImageStore images;

    ImageStoreReadiness(ImageStore images) {
        this.images = images;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("image store");
        try {
            images.check();
            return response.up().build();
        } catch (ImageStoreException e) {
            return response.down().withData("reason", e.getMessage()).build();
        }
    }
}
