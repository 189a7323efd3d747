package org.scps.billing.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {

    private static final UUID WITHOUT_TIME = UUID.fromString("11111111-2222-4333-8444-555555555555");
    private static final UUID WITH_TIME = UUID.fromString("0198c0de-1234-8abc-8def-0123456789ab");

    @Test
    void idsOfPassagesWithoutATimeStayWhatTheyWere() {
        assertThat(Ids.session(WITHOUT_TIME)).isEqualTo(UUID.fromString("9aa855f2-905c-5a65-8006-67aa017b09af"));
    }

    @Test
    void idsKeepTheTimeOfWhatTheyFollowFrom() {
        UUID session = Ids.session(WITH_TIME);

        assertThat(session.toString()).startsWith("0198c0de-1234-8").isNotEqualTo(WITH_TIME.toString());
        assertThat(session.variant()).isEqualTo(2);
        assertThat(Ids.charge(session).toString()).startsWith("0198c0de-1234-8");
        assertThat(Ids.sessionEvent(session, 1)).isNotEqualTo(Ids.sessionEvent(session, 2));
    }

    @Test
    void theSameAgainGivesTheSameIds() {
        assertThat(Ids.session(WITH_TIME)).isEqualTo(Ids.session(WITH_TIME));
        assertThat(Ids.review(WITH_TIME, ReviewReason.NO_PLATE))
                .isEqualTo(Ids.review(WITH_TIME, ReviewReason.NO_PLATE));
    }
}
