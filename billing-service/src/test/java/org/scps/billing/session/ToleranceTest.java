package org.scps.billing.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.scps.events.ChargeState;
import org.scps.events.ReadBand;

class ToleranceTest {

    private final SmallCarPark park = new SmallCarPark();

    @Test
    void aMisreadExitPairsWithTheOnlyVehicleInsideThatItFitsButIsNotDueWithoutAWord() {
        park.read("in", "ABC123", "08:00");
        park.read("out", "A8C123", "09:30");

        assertThat(park.only().state()).isEqualTo(SessionState.ENDED);
        assertThat(park.only().charge().total().amount()).hasToString("2.00");
        assertThat(park.only().charge().state()).isEqualTo(ChargeState.HELD);
        assertThat(park.openReviews()).isEmpty();
        assertThat(park.told()).containsExactly("SessionStarted", "SessionEnded", "SessionCharged");
    }

    @Test
    void theDriversWordReleasesTheChargeAndIsKept() {
        park.read("in", "ABC123", "08:00");
        park.read("out", "A8C123", "09:30");

        PairWord word = park.memory.desk.confirmPair(
                park.only().sessionId(), "ABC123", new Actor("driver@example.com", SmallCarPark.at("10:00")));

        assertThat(word).isEqualTo(PairWord.TAKEN);
        assertThat(park.only().charge().state()).isEqualTo(ChargeState.DUE);
        assertThat(park.only().plate()).isEqualTo("ABC123");
        assertThat(park.memory.corrections)
                .extracting(Correction::by, Correction::decision)
                .containsOnly(org.assertj.core.groups.Tuple.tuple("driver@example.com", Decision.CONFIRM));
    }

    @Test
    void aWordForAPlateThatNobodyReadIsNotTaken() {
        park.read("in", "ABC123", "08:00");
        park.read("out", "A8C123", "09:30");

        PairWord word = park.memory.desk.confirmPair(park.only().sessionId(), "ZZZ999", SmallCarPark.operator());

        assertThat(word).isEqualTo(PairWord.OTHER_PLATE);
        assertThat(park.only().charge().state()).isEqualTo(ChargeState.HELD);
    }

    @Test
    void anExitThatFitsTwoVehiclesInsideIsForAPerson() {
        park.read("in", "ABC120", "08:00");
        park.read("in", "A8C12O", "08:10");
        park.read("out", "A8C120", "09:30");

        assertThat(park.openReviews()).containsExactly(ReviewReason.AMBIGUOUS);
        assertThat(park.standing()).allMatch(s -> s.charge() == null);
    }

    @Test
    void anExactPairWaitsWhileALookalikeIsInsideAndIsReleasedWhenThatLeavesAsItself() {
        park.read("in", "ABC123", "08:00");
        park.read("in", "A8C123", "08:10");
        park.read("out", "A8C123", "09:00");
        assertThat(park.openReviews()).containsExactly(ReviewReason.LOOKALIKE_INSIDE);
        assertThat(charge("A8C123")).isEqualTo(ChargeState.HELD);

        park.read("out", "ABC123", "09:30");

        assertThat(park.openReviews()).isEmpty();
        assertThat(charge("A8C123")).isEqualTo(ChargeState.DUE);
        assertThat(charge("ABC123")).isEqualTo(ChargeState.DUE);
    }

    @Test
    void aTwinThatLeavesUnderTheOthersNameCostsNobodyMoneyUnasked() {
        park.read("in", "ABC123", "08:00");
        park.read("in", "A8C123", "08:10");
        park.read("out", "A8C123", "09:00");
        park.read("out", "A8C123", "11:00");

        assertThat(park.standing()).allMatch(s -> s.charge().state() == ChargeState.HELD);
        assertThat(park.openReviews()).containsExactly(ReviewReason.LOOKALIKE_INSIDE);
    }

    @Test
    void aTwinWhoseEntryIsReadAsThePlateOfOneInsideCostsThatOneNoMoneyUnasked() {
        park.read("in", "ABC123", "08:00");
        park.read("in", "ABC123", "10:00");
        park.read("out", "ABC123", "11:00");

        assertThat(charge("ABC123")).isEqualTo(ChargeState.HELD);
        assertThat(park.openReviews()).containsExactly(ReviewReason.EXIT_MISSED, ReviewReason.ENTERED_TWICE);

        park.memory.desk.confirm(park.openReview(ReviewReason.ENTERED_TWICE).reviewId(), SmallCarPark.operator());

        assertThat(charge("ABC123")).isEqualTo(ChargeState.DUE);
        assertThat(park.openReviews()).containsExactly(ReviewReason.EXIT_MISSED);
    }

    @Test
    void theMissedExitReleasesTheNextVisitsChargeEvenIfItWasMisread() {
        park.read("in", "ABC123", "08:00");
        park.read("in", "ABC123", "10:00");
        park.read("out", "ABC123", "11:00");

        park.read("out", "A8C123", "09:00");

        assertThat(park.standing())
                .extracting(s -> s.charge().state())
                .containsExactly(ChargeState.HELD, ChargeState.DUE);
        assertThat(park.openReviews()).isEmpty();
    }

    @Test
    void anEarlierEntryThatBecomesKnownLateHoldsTheCharge() {
        park.read("in", "ABC123", "10:00");
        park.read("out", "ABC123", "11:00");
        assertThat(charge("ABC123")).isEqualTo(ChargeState.DUE);

        Passage earlier = park.read("in", "ABC123", "08:00");
        assertThat(charge("ABC123")).isEqualTo(ChargeState.HELD);

        park.memory.desk.correct(earlier.passageId(), "A8C123", SmallCarPark.operator());
        assertThat(park.openReviews()).containsExactly(ReviewReason.LOOKALIKE_INSIDE);
    }

    @Test
    void aTwinThatWasReadAsSomethingElseButNamedHoldsTheChargeOfTheOtherWhileInside() {
        park.read("in", "HHABC123", "08:00");
        Passage twin = SmallCarPark.passage("in", "HHA8C128", "08:10", ReadBand.ACCEPT);
        park.take(SmallCarPark.naming(twin, "HHA8C123", 7, 0.95));
        park.read("out", "HHABC123", "09:00");

        assertThat(charge("HHABC123")).isEqualTo(ChargeState.HELD);
        assertThat(park.openReviews()).containsExactly(ReviewReason.LOOKALIKE_INSIDE);
    }

    @Test
    void aReadThatIsTornBetweenTwoPlatesIsNotChargedWithoutAWord() {
        Passage sure = SmallCarPark.passage("in", "ABC123", "08:00", ReadBand.ACCEPT);
        park.take(SmallCarPark.naming(sure, "A8C123", 1, 0.86));
        park.read("out", "ABC123", "09:00");

        assertThat(charge("ABC123")).isEqualTo(ChargeState.HELD);
        assertThat(park.openReviews()).isEmpty();

        park.memory.desk.confirmPair(park.only().sessionId(), "ABC123", SmallCarPark.operator());

        assertThat(charge("ABC123")).isEqualTo(ChargeState.DUE);
    }

    @Test
    void aReadThatNamesAnotherPlateButIsSureOfItsCharactersIsCharged() {
        Passage sure = SmallCarPark.passage("in", "ABC123", "08:00", ReadBand.ACCEPT);
        park.take(SmallCarPark.naming(sure, "A8C123", 1, 0.97));
        park.read("out", "ABC123", "09:00");

        assertThat(charge("ABC123")).isEqualTo(ChargeState.DUE);
    }

    @Test
    void anExitBetweenEntryAndExitHoldsTheCharge() {
        park.read("in", "ABC123", "08:00");
        park.read("out", "ABC123", "18:00");
        assertThat(charge("ABC123")).isEqualTo(ChargeState.DUE);

        park.read("out", "A8C123", "12:00");

        assertThat(charge("ABC123")).isEqualTo(ChargeState.HELD);
        assertThat(park.openReviews()).contains(ReviewReason.EXIT_BETWEEN);

        park.memory.desk.confirm(park.openReview(ReviewReason.EXIT_BETWEEN).reviewId(), SmallCarPark.operator());

        assertThat(charge("ABC123")).isEqualTo(ChargeState.DUE);
    }

    @Test
    void anEarlierMisreadVisitDoesNotHoldTheNextOne() {
        park.read("in", "A8C123", "08:00");
        park.read("out", "ABC123", "09:00");
        park.read("in", "ABC123", "10:00");
        park.read("out", "ABC123", "11:00");

        assertThat(park.standing())
                .extracting(s -> s.charge().state())
                .containsExactly(ChargeState.HELD, ChargeState.DUE);
        assertThat(park.openReviews()).isEmpty();
    }

    @Test
    void aFacilityThatToleratesNothingPairsOnlyEqualPlates() {
        park.memory.rules = new PairingRules(
                Duration.ZERO, Duration.ZERO, Duration.ofDays(30), Duration.ZERO, new Tolerance(0, 0, Duration.ZERO));
        park.read("in", "ABC123", "08:00");
        park.read("out", "A8C123", "09:30");

        assertThat(park.openReviews()).containsExactly(ReviewReason.ORPHAN_EXIT);
    }

    private ChargeState charge(String plate) {
        return park.standing().stream()
                .filter(s -> s.plate().equals(plate) && s.charge() != null)
                .findFirst()
                .orElseThrow()
                .charge()
                .state();
    }
}
