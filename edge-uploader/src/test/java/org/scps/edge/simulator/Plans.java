package org.scps.edge.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Plans for tests. */
final class Plans {

    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private Plans() {}

    static Plan once(long seed, int cars) {
        return plan(seed, cars, false, START);
    }

    static Plan live(long seed, int cars) {
        return plan(seed, cars, true, START);
    }

    static Plan plan(long seed, int cars, boolean live, Instant startedAt) {
        return new Plan(
                seed,
                startedAt,
                live,
                cars,
                Duration.ofHours(10),
                Duration.ofMinutes(55),
                Duration.ofSeconds(25),
                Duration.ofMinutes(14),
                List.of("BAB1234", "fr:AB123CD"),
                0);
    }
}
