package org.scps.billing.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scps.events.ChargeState;
import org.scps.events.Money;

class ChargeLifeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OPEN          | FREE HELD DUE",
                "FREE          | HELD DUE",
                "HELD          | FREE DUE DISPUTED WAIVED",
                "DUE           | FREE HELD AUTHORISED PAID PART_REFUNDED REFUNDED DISPUTED WAIVED WRITTEN_OFF",
                "AUTHORISED    | DUE PAID PART_REFUNDED",
                "PAID          | DUE PART_REFUNDED REFUNDED DISPUTED",
                "PART_REFUNDED | PAID DUE REFUNDED DISPUTED",
                "REFUNDED      | DUE PART_REFUNDED DISPUTED",
                "DISPUTED      | FREE HELD DUE PAID PART_REFUNDED REFUNDED WAIVED WRITTEN_OFF",
                "WAIVED        | FREE HELD DUE",
                "WRITTEN_OFF   | FREE HELD DUE"
            })
    void onlyTheseStatesFollow(ChargeState from, String allowed) {
        Set<ChargeState> next = Arrays.stream(allowed.split(" "))
                .map(ChargeState::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ChargeState.class)));
        next.add(from);

        for (ChargeState to : ChargeState.values()) {
            assertThat(ChargeLife.allows(from, to)).as("%s to %s", from, to).isEqualTo(next.contains(to));
        }
    }

    @Test
    void nothingIsPaidThatIsHeldFrozenOrLetGo() {
        for (ChargeState state : List.of(
                ChargeState.HELD,
                ChargeState.FREE,
                ChargeState.DISPUTED,
                ChargeState.WAIVED,
                ChargeState.WRITTEN_OFF,
                ChargeState.PAID,
                ChargeState.REFUNDED)) {
            assertThatThrownBy(() -> charge(state, "4.50").authorised())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(state.name());
        }
    }

    @Test
    void aPaidChargeThatCostsMoreIsDueForTheRest() {
        Charge paid = charge(ChargeState.DUE, "4.50").authorised().settled(new BigDecimal("4.50"));

        Charge dearer = paid.repriced(charge(ChargeState.DUE, "6.00"));

        assertThat(dearer.state()).isEqualTo(ChargeState.DUE);
        assertThat(dearer.due().amount()).isEqualByComparingTo("1.50");
        assertThat(dearer.authorised().settled(new BigDecimal("1.50")).state()).isEqualTo(ChargeState.PAID);
    }

    @Test
    void aPaidChargeThatCostsLessOwesTheDriverTheRest() {
        Charge paid = charge(ChargeState.DUE, "4.50").authorised().settled(new BigDecimal("4.50"));

        Charge cheaper = paid.repriced(charge(ChargeState.DUE, "3.00"));

        assertThat(cheaper.state()).isEqualTo(ChargeState.PAID);
        assertThat(cheaper.due().amount()).isEqualByComparingTo("-1.50");
        Charge refunded = cheaper.refunded(new BigDecimal("1.50"));
        assertThat(refunded.state()).isEqualTo(ChargeState.PART_REFUNDED);
        assertThat(refunded.due().amount()).isZero();
    }

    @Test
    void whatWasGivenBackOutOfGoodwillIsNotAskedForAgain() {
        Charge paid = charge(ChargeState.DUE, "4.50").authorised().settled(new BigDecimal("4.50"));

        Charge part = paid.refundedOutOfGoodwill(new BigDecimal("2.00"));
        Charge all = part.refundedOutOfGoodwill(new BigDecimal("2.50"));

        assertThat(part.state()).isEqualTo(ChargeState.PART_REFUNDED);
        assertThat(part.due().amount()).isZero();
        assertThat(all.state()).isEqualTo(ChargeState.REFUNDED);
        assertThat(all.due().amount()).isZero();
        assertThatThrownBy(() -> all.refundedOutOfGoodwill(BigDecimal.ONE)).hasMessageContaining("Refunded");
    }

    @Test
    void aLostChargebackIsARefundAndAWonOneChangesNothing() {
        Charge paid = charge(ChargeState.DUE, "4.50").authorised().settled(new BigDecimal("4.50"));
        Charge disputed = paid.chargedBack(new BigDecimal("4.50"));

        assertThat(disputed.state()).isEqualTo(ChargeState.DISPUTED);
        assertThat(disputed.disputeOver(ChargeState.DUE)).isEqualTo(paid);
        assertThat(disputed.chargebackLost().state()).isEqualTo(ChargeState.REFUNDED);
        assertThat(disputed.chargebackLost().due().amount()).isZero();
    }

    static Charge charge(ChargeState state, String total) {
        return new Charge(
                new UUID(0, 1),
                new Money(new BigDecimal(total), "EUR"),
                BigDecimal.ZERO,
                List.of(),
                "t",
                1,
                state,
                false,
                Settlement.NONE);
    }
}
