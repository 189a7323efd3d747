package org.scps.billing.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scps.events.ChargeState;
import org.scps.events.ReadBand;
import org.scps.events.SessionAmended;
import org.scps.events.SessionEvent;

class PairingTest {

    private final SmallCarPark park = new SmallCarPark();

    @Test
    void anEntryOpensASessionAndTheExitChargesIt() {
        park.read("in", "ABC123", "08:00");
        park.read("out", "ABC123", "09:30");

        assertThat(park.told()).containsExactly("SessionStarted", "SessionEnded", "SessionCharged");
        assertThat(park.only().charge().total().amount()).hasToString("2.00");
        assertThat(park.only().charge().state()).isEqualTo(ChargeState.DUE);
        assertThat(park.openReviews()).isEmpty();
    }

    @Test
    void aSecondEntryClosesTheStuckSessionAndAsksAPerson() {
        park.read("in", "ABC123", "08:00");
        park.read("in", "ABC123", "10:00");

        assertThat(park.standing()).extracting(Session::state).containsExactly(SessionState.REVIEW, SessionState.OPEN);
        assertThat(park.told()).containsExactly("SessionStarted", "SessionAmended", "SessionStarted");
        assertThat(park.openReviews()).containsExactly(ReviewReason.EXIT_MISSED);
    }

    @Test
    void anExitThatWasUploadedLateSettlesTheStuckSession() {
        park.read("in", "ABC123", "08:00");
        park.read("in", "ABC123", "10:00");
        park.read("out", "ABC123", "09:00");

        assertThat(park.standing()).extracting(Session::state).containsExactly(SessionState.ENDED, SessionState.OPEN);
        assertThat(park.openReviews()).isEmpty();
    }

    @Test
    void aReadOfTheSameVehicleInTheSameLaneShortlyAfterChangesNothing() {
        park.read("in", "ABC123", "08:00");
        park.read("in", "ABC123", "2026-03-03T08:00:50Z");
        park.read("in", "ABC123", "2026-03-03T08:01:40Z");

        assertThat(park.standing()).hasSize(1);
        assertThat(park.occupied()).isEqualTo(1);
        assertThat(park.told()).containsExactly("SessionStarted");
    }

    @Test
    void anExitAfterTheMaximumStayIsAnOrphan() {
        park.read("in", "ABC123", "2026-01-01T08:00:00Z");
        park.read("out", "ABC123", "2026-03-01T08:00:00Z");

        assertThat(park.standing())
                .extracting(Session::state)
                .containsExactly(SessionState.REVIEW, SessionState.REVIEW);
        assertThat(park.openReviews()).containsExactly(ReviewReason.ORPHAN_EXIT, ReviewReason.STAY_TOO_LONG);
    }

    @Test
    void inALaneForBothWaysTheOpenSessionTellsTheDirection() {
        park.read("gate", "ABC123", "08:00");
        park.read("gate", "ABC123", "09:00");
        park.read("gate", "ABC123", "10:00");

        assertThat(park.standing()).extracting(Session::state).containsExactly(SessionState.ENDED, SessionState.OPEN);
        assertThat(park.occupied()).isEqualTo(1);
    }

    @Test
    void aDoubtfulReadIsPairedButTheChargeWaitsForAPerson() {
        park.readDoubtfully("in", "ABC123", "08:00");
        park.read("out", "ABC123", "09:00");

        assertThat(park.only().charge().state()).isEqualTo(ChargeState.HELD);
        assertThat(park.openReviews()).containsExactly(ReviewReason.LOW_CONFIDENCE);

        park.memory.desk.confirm(park.openReview(ReviewReason.LOW_CONFIDENCE).reviewId(), SmallCarPark.operator());

        assertThat(park.only().charge().state()).isEqualTo(ChargeState.DUE);
        assertThat(park.openReviews()).isEmpty();
        assertThat(park.told()).endsWith("SessionCharged");
    }

    @Test
    void aCorrectedEntryRepairsAndTheOrphanExitIsSettledByIt() {
        Passage entry = park.read("in", "X7C123", "08:00");
        park.read("out", "ABC123", "09:30");
        assertThat(park.openReviews()).containsExactly(ReviewReason.ORPHAN_EXIT);

        park.memory.desk.correct(entry.passageId(), "ABC123", SmallCarPark.operator());

        assertThat(park.only().charge().total().amount()).hasToString("2.00");
        assertThat(park.openReviews()).isEmpty();
        assertThat(park.memory.corrections)
                .extracting(Correction::fromPlate, Correction::toPlate, Correction::by)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("X7C123", "ABC123", "operator@example.com"));
        assertThat(park.memory.passages.get(entry.passageId()).reading().plate())
                .isEqualTo("X7C123");
    }

    @Test
    void aCorrectionKeepsTheSessionsIdAndAmendsIt() {
        Passage entry = park.read("in", "A8C123", "08:00");

        park.memory.desk.correct(entry.passageId(), "ABC123", SmallCarPark.operator());

        assertThat(park.told()).containsExactly("SessionStarted", "SessionAmended");
        SessionAmended amended = (SessionAmended) park.memory.events.get(park.memory.events.size() - 1);
        assertThat(amended.plate()).isEqualTo("ABC123");
        assertThat(amended.withdrawn()).isFalse();
        assertThat(amended.amendedBy()).isEqualTo("operator@example.com");
    }

    @Test
    void aPassageWithoutAPlateStillCountsACarAndAsksAPerson() {
        Passage nameless = park.read("in", null, "08:00");

        assertThat(park.occupied()).isEqualTo(1);
        assertThat(park.standing()).isEmpty();
        park.memory.desk.correctReviewed(
                park.openReview(ReviewReason.NO_PLATE).reviewId(), "ABC123", SmallCarPark.operator());

        assertThat(park.only().plate()).isEqualTo("ABC123");
        assertThat(park.only().firstPassageId()).isEqualTo(nameless.passageId());
        assertThat(park.openReviews()).isEmpty();
    }

    @Test
    void anOrphanExitIsPairedByHandWithTheSessionThePersonPicks() {
        park.read("in", "ABC123", "08:00");
        park.read("out", "AB9124", "09:00");
        Review orphan = park.openReview(ReviewReason.ORPHAN_EXIT);
        Session open = park.standing().get(0);

        Resolution resolution = park.memory.desk.pair(orphan.reviewId(), open.sessionId(), SmallCarPark.operator());

        assertThat(resolution).isInstanceOf(Resolution.Done.class);
        assertThat(park.only().state()).isEqualTo(SessionState.ENDED);
        assertThat(park.openReviews()).isEmpty();
    }

    @Test
    void aDismissedPassageCountsForNothing() {
        park.read("out", "ABC123", "09:00");

        park.memory.desk.dismiss(park.openReview(ReviewReason.ORPHAN_EXIT).reviewId(), SmallCarPark.operator());

        assertThat(park.standing()).isEmpty();
        assertThat(park.openReviews()).isEmpty();
    }

    @Test
    void aMissedExitThatAPersonClosedIsNotAskedAgain() {
        park.read("in", "ABC123", "08:00");
        park.read("in", "ABC123", "10:00");
        park.memory.desk.dismiss(park.openReview(ReviewReason.EXIT_MISSED).reviewId(), SmallCarPark.operator());

        assertThat(park.told()).endsWith("SessionAmended");

        park.read("out", "ABC123", "11:00");

        assertThat(park.openReviews()).containsExactly(ReviewReason.ENTERED_TWICE);
        assertThat(park.standing()).extracting(Session::state).containsExactly(SessionState.ENDED, SessionState.ENDED);
    }

    @Test
    void aPaidChargeStaysAndAPersonIsAskedWhenThePriceChanges() {
        park.read("in", "ABC123", "08:00");
        Passage exit = park.read("out", "ABC123", "09:00");
        Session due = park.only();
        park.memory.updates.store(
                due,
                due.withCharge(due.charge().authorised().settled(BigDecimal.ONE), SmallCarPark.at("09:05")),
                new Cause(Cause.SYSTEM, "Paid", null, SmallCarPark.at("09:05")));

        park.memory.desk.correct(exit.passageId(), "XYZ999", SmallCarPark.operator());

        assertThat(park.openReviews())
                .containsExactly(ReviewReason.ORPHAN_EXIT, ReviewReason.PRICE_CHANGED_AFTER_PAYMENT);
        assertThat(park.memory.sessions.get(due.sessionId()).charge().state()).isEqualTo(ChargeState.PAID);

        park.memory.desk.correct(exit.passageId(), "ABC123", SmallCarPark.operator());

        assertThat(park.openReviews()).isEmpty();
        assertThat(park.only().charge().state()).isEqualTo(ChargeState.PAID);
    }

    @Test
    void occupancyIsRightWhenTheExitIsKnownFirst() {
        park.read("out", "ABC123", "09:00");
        park.read("in", "ABC123", "08:00");

        assertThat(park.occupied()).isZero();
    }

    @Test
    void revisionsOfEventsCountUpWithoutGapsAndIdsAreUnique() {
        Passage entry = park.read("in", "A8C123", "08:00");
        park.take(SmallCarPark.again(entry, "ABC123", ReadBand.REVIEW));
        park.read("out", "ABC123", "09:00");
        park.memory.desk.confirm(park.openReview(ReviewReason.LOW_CONFIDENCE).reviewId(), SmallCarPark.operator());

        List<SessionEvent> events = park.memory.events.stream()
                .filter(SessionEvent.class::isInstance)
                .map(SessionEvent.class::cast)
                .toList();
        assertThat(events).extracting(SessionEvent::revision).containsExactly(1, 2, 3, 4, 5);
        assertThat(events).extracting(SessionEvent::eventId).doesNotHaveDuplicates();
        assertThat(events).extracting(SessionEvent::occurredAt).doesNotContainNull();
    }

    @Test
    void suggestionsAreOpenSessionsThatLookAlikeOrAreNearestInTime() {
        park.read("in", "ABC123", "08:00");
        park.read("in", "XYZ999", "08:30");
        List<Session> open = park.standing();
        Passage alike = park.read("out", "A8C123", "09:00");
        Passage nameless = park.read("out", null, "09:10");

        assertThat(Suggestions.forPassage(alike, open))
                .extracting(Suggestion::plate)
                .containsExactly("ABC123");
        assertThat(Suggestions.forPassage(nameless, open))
                .extracting(Suggestion::plate)
                .contains("ABC123", "XYZ999");
    }
}
