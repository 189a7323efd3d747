package org.scps.billing.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.scps.events.ChargeState;
import org.scps.events.ReadBand;

class WrongClockTest {

    private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");
    private static final Duration THREE_HOURS = Duration.ofHours(3);

    private final SmallCarPark park = new SmallCarPark();

    @Test
    void aChargeByAWrongClockWaitsWithTheReasonUntilAPersonsWord() {
        park.read("in", "ABC123", "08:00");
        park.take(SmallCarPark.byAWrongClock(SmallCarPark.passage("out", "ABC123", "12:00", ReadBand.ACCEPT)));

        assertThat(park.only().charge().state()).isEqualTo(ChargeState.HELD);
        assertThat(park.openReviews()).containsExactly(ReviewReason.CLOCK_WRONG);

        park.memory.desk.confirm(park.openReview(ReviewReason.CLOCK_WRONG).reviewId(), SmallCarPark.operator());

        assertThat(park.only().charge().state()).isEqualTo(ChargeState.DUE);
        assertThat(park.openReviews()).isEmpty();
    }

    @Test
    void anExitBeforeItsEntryIsChargedToNobodyAndThePersonIsToldOfTheClock() {
        park.read("in", "ABC123", "08:00");
        park.take(SmallCarPark.byAWrongClock(SmallCarPark.passage("out", "ABC123", "06:30", ReadBand.ACCEPT)));

        assertThat(park.standing()).allMatch(session -> session.charge() == null);
        assertThat(park.openReview(ReviewReason.ORPHAN_EXIT).detail()).isEqualTo("The clock of its camera was wrong");
    }

    @Test
    void whoCameInByAWrongClockIsShownToAPersonBeforeTheExitIsKnown() {
        park.take(SmallCarPark.byAWrongClock(SmallCarPark.passage("in", "ABC123", "11:00", ReadBand.ACCEPT)));

        assertThat(park.openReviews()).containsExactly(ReviewReason.CLOCK_WRONG);

        park.read("out", "ABC123", "09:00");

        assertThat(park.openReviews()).containsExactly(ReviewReason.ORPHAN_EXIT, ReviewReason.CLOCK_WRONG);
        assertThat(park.standing()).allMatch(session -> session.charge() == null);
    }

    @Test
    void anEntryByAWrongClockThatAPersonConfirmedStillHoldsTheChargeOfItsExit() {
        park.take(SmallCarPark.byAWrongClock(SmallCarPark.passage("in", "ABC123", "08:00", ReadBand.ACCEPT)));
        park.memory.desk.confirm(park.openReview(ReviewReason.CLOCK_WRONG).reviewId(), SmallCarPark.operator());

        assertThat(park.openReviews()).isEmpty();
        assertThat(park.only().state()).isEqualTo(SessionState.OPEN);

        park.read("out", "ABC123", "09:00");

        assertThat(park.only().charge().state()).isEqualTo(ChargeState.HELD);
        assertThat(park.openReviews()).containsExactly(ReviewReason.CLOCK_WRONG);
    }

    @Test
    void nothingIsCapturedAfterItWasRead() {
        assertThat(ClockFault.impossible(NOON.plus(THREE_HOURS), NOON)).isTrue();
        assertThat(ClockFault.impossible(NOON.plusSeconds(60), NOON)).isFalse();
        assertThat(ClockFault.impossible(NOON.minus(Duration.ofDays(7)), NOON)).isFalse();
    }

    @Test
    void aClockThatIsBehindSpoilsWhatItCapturesUntilItIsRight() {
        Instant toldFrom = NOON.minus(THREE_HOURS);
        Instant toldTo = toldFrom.plus(THREE_HOURS);
        Instant rightSince = NOON.plus(THREE_HOURS);

        ClockFault goesOn = new ClockFault(toldFrom, toldTo, null);
        assertThat(goesOn.covers(toldFrom.plusSeconds(30), NOON.plusSeconds(31)))
                .isTrue();
        assertThat(goesOn.covers(toldFrom.minus(THREE_HOURS), NOON)).isFalse();

        ClockFault over = new ClockFault(toldFrom, toldTo, rightSince);
        assertThat(over.covers(toldFrom.plusSeconds(30), rightSince.plus(THREE_HOURS)))
                .isTrue();
        assertThat(over.covers(rightSince.plusSeconds(60), rightSince.plusSeconds(61)))
                .isFalse();
    }

    @Test
    void aClockThatWasAheadTellsTheSameTimesOnceMoreAndIsThenBelieved() {
        Instant toldFrom = NOON.plus(THREE_HOURS);
        ClockFault over = new ClockFault(toldFrom, toldFrom.plus(THREE_HOURS), NOON.plus(THREE_HOURS));
        Instant later = NOON.plus(Duration.ofHours(4));

        assertThat(over.covers(later, later.plusSeconds(2))).isFalse();
        assertThat(over.covers(later, later.plus(Duration.ofDays(1)))).isTrue();
    }
}
