package org.scps.billing.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.scps.events.ChargeState;
import org.scps.events.ReadBand;

class TolerantPairTest {

    private final SmallCarPark park = new SmallCarPark();

    @Test
    void aReadThatNamesTheOthersVeryTextMayDifferFromItInTwoCharacters() {
        park.read("in", "ABC123", "08:00");
        park.take(
                SmallCarPark.naming(SmallCarPark.passage("out", "ABC7Z3", "09:00", ReadBand.ACCEPT), "ABC123", 3, 0.5));

        assertThat(park.only().exit()).isNotNull();
        assertThat(park.only().charge().state()).isEqualTo(ChargeState.HELD);
    }

    @Test
    void twoConfusionsThatNobodyNamesAreTooMany() {
        park.read("in", "ABC123", "08:00");
        park.read("out", "ABC7Z3", "09:00");

        assertThat(park.openReviews()).containsExactly(ReviewReason.ORPHAN_EXIT);
    }

    @Test
    void theOtherLanesCameraThatSawAMisreadEntryEndsNoStay() {
        park.read("in", "A8C123", "2026-03-03T08:00:00Z");
        park.read("out", "ABC123", "2026-03-03T08:00:04Z");
        park.read("out", "ABC123", "2026-03-03T09:30:00Z");

        assertThat(park.standing())
                .filteredOn(session -> session.entry() != null)
                .singleElement()
                .satisfies(
                        session -> assertThat(session.exit().at()).isEqualTo(SmallCarPark.at("2026-03-03T09:30:00Z")));
    }
}
