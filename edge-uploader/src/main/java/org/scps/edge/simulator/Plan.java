package org.scps.edge.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * All that decides what the simulator does; kept on disk at the first start, so that a later one carries on.
 *
 * @param motorcycles share of the vehicles, 0–1
 * @param startedAt end of the simulated past, begin of real time
 */
record Plan(
        long seed,
        Instant startedAt,
        boolean live,
        int cars,
        Duration span,
        Duration medianStay,
        Duration arrivalEvery,
        Duration medianLiveStay,
        List<String> knownPlates,
        double motorcycles) {

    Plan {
        knownPlates = List.copyOf(knownPlates);
        if (cars < 0 || span.compareTo(Duration.ofMinutes(10)) < 0 || arrivalEvery.toMillis() < 1000) {
            throw new IllegalArgumentException(
                    "the simulator needs at least 0 cars in 10 minutes, 1 s between arrivals");
        }
        if (!(motorcycles >= 0 && motorcycles <= 1)) {
            throw new IllegalArgumentException("scps.edge.simulator.motorcycles is a share from 0 to 1");
        }
    }

    static Plan of(SimulatorSettings settings, Instant now) {
        return new Plan(
                settings.seed(),
                now,
                settings.mode() == SimulatorSettings.Mode.LIVE,
                settings.cars(),
                settings.span(),
                settings.medianStay(),
                settings.arrivalEvery(),
                settings.medianLiveStay(),
                settings.knownPlates().orElse(List.of()),
                settings.motorcycles());
    }
}
