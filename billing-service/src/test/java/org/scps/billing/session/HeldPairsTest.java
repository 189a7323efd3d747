package org.scps.billing.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.scps.events.ChargeState;

/** {@code A8C123} left as {@code A8G123}; then its twin {@code ABC123} left under its name, and it under the twin's. */
class HeldPairsTest {

    private final SmallCarPark park = new SmallCarPark();

    @Test
    void aPairThatIsHeldHoldsTheOneWhoseExitItMayHaveTaken() {
        theTwinsVisit();
        ourVisit();

        assertThat(charge("A8C123")).isEqualTo(ChargeState.HELD);
        assertThat(charge("ABC123")).isEqualTo(ChargeState.HELD);
        assertThat(park.openReviews())
                .contains(ReviewReason.EXIT_BETWEEN, ReviewReason.LOOKALIKE_HELD)
                .doesNotContain(ReviewReason.LOOKALIKE_INSIDE);
    }

    @Test
    void inWhateverOrderTheyBecomeKnown() {
        ourVisit();
        assertThat(charge("ABC123")).isEqualTo(ChargeState.DUE);

        theTwinsVisit();

        assertThat(charge("ABC123")).isEqualTo(ChargeState.HELD);
        assertThat(park.openReviews()).contains(ReviewReason.LOOKALIKE_HELD);
    }

    @Test
    void aPersonsWordOnTheOneReleasesTheOther() {
        theTwinsVisit();
        ourVisit();

        park.memory.desk.confirm(park.openReview(ReviewReason.EXIT_BETWEEN).reviewId(), SmallCarPark.operator());

        assertThat(charge("A8C123")).isEqualTo(ChargeState.DUE);
        assertThat(charge("ABC123")).isEqualTo(ChargeState.DUE);
        assertThat(park.openReviews()).doesNotContain(ReviewReason.LOOKALIKE_HELD);
    }

    @Test
    void aPairThatIsHeldOnlyForAnotherHoldsNobody() {
        theTwinsVisit();
        ourVisit();
        park.read("in", "ABG123", "11:00");
        park.read("out", "ABG123", "13:00");

        assertThat(charge("ABC123")).isEqualTo(ChargeState.HELD);
        assertThat(charge("ABG123")).isEqualTo(ChargeState.DUE);
    }

    private void theTwinsVisit() {
        park.read("in", "A8C123", "06:00");
        park.read("out", "A8G123", "06:30");
        park.read("out", "A8C123", "10:00");
    }

    private void ourVisit() {
        park.read("in", "ABC123", "08:00");
        park.read("out", "ABC123", "12:00");
    }

    private ChargeState charge(String plate) {
        return park.standing().stream()
                .filter(session -> session.plate().equals(plate) && session.charge() != null)
                .findFirst()
                .orElseThrow()
                .charge()
                .state();
    }
}
