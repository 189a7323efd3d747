package org.scps.billing.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scps.events.ChargeState;

/** What a facility's rules say of stays that are very long, very short, or none. */
class PairingRulesTest {

    private final SmallCarPark park = new SmallCarPark();

    @Test
    void whoHasNotLeftWithinTheMaximumStayIsClosedWithTheReason() {
        park.read("in", "ABC123", "08:00");

        assertThat(park.memory.forgotten.close(SmallCarPark.ID, SmallCarPark.at("2026-04-01T08:00:00Z")))
                .isZero();
        park.memory.forgotten.close(SmallCarPark.ID, SmallCarPark.at("2026-04-02T08:00:01Z"));

        assertThat(park.openReviews()).containsExactly(ReviewReason.STAY_TOO_LONG);
        assertThat(park.told()).containsExactly("SessionStarted", "SessionAmended");
        assertThat(park.only().charge()).isNull();
    }

    @Test
    void passingThroughIsFree() {
        park.memory.rules = new PairingRules(
                Duration.ofSeconds(60),
                Duration.ofSeconds(10),
                Duration.ofDays(30),
                Duration.ofMinutes(5),
                Tolerance.USUAL);
        park.read("in", "ABC123", "08:00");
        park.read("out", "ABC123", "08:05");

        assertThat(park.only().charge().state()).isEqualTo(ChargeState.FREE);
        assertThat(park.only().charge().lines())
                .extracting(line -> line.description())
                .isEqualTo(List.of("Passed through"));
    }

    @Test
    void theExitCameraSeeingAVehicleThatComesInChangesNothing() {
        park.read("in", "ABC123", "08:00");
        park.read("out", "ABC123", "2026-03-03T08:00:06Z");

        assertThat(park.only().state()).isEqualTo(SessionState.OPEN);
        assertThat(park.occupied()).isEqualTo(1);
    }
}
