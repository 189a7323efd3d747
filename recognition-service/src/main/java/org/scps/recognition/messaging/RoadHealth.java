package org.scps.recognition.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/** Live while all threads run, ready once the lanes are known and the models are loaded. */
class RoadHealth {

    private RoadHealth() {}

    @Liveness
    @ApplicationScoped
    static class Live implements HealthCheck {

        private final FrameRoad road;

        Live(FrameRoad road) {
            this.road = road;
        }

        @Override
        public HealthCheckResponse call() {
            return HealthCheckResponse.named("frame threads")
                    .status(road.alive())
                    .build();
        }
    }

    @Readiness
    @ApplicationScoped
    static class Ready implements HealthCheck {

        private final FrameRoad road;

        Ready(FrameRoad road) {
            this.road = road;
        }

        @Override
        public HealthCheckResponse call() {
            return HealthCheckResponse.named("lanes known").status(road.ready()).build();
        }
    }
}
