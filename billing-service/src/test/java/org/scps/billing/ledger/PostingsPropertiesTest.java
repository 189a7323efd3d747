package org.scps.billing.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.scps.billing.session.Charge;
import org.scps.billing.session.Settlement;
import org.scps.events.ChargeState;
import org.scps.events.Money;

/** Whatever happens to a charge, in whatever order, the books come to zero and agree with it. */
class PostingsPropertiesTest {

    /** Something that may happen; what is not possible now changes nothing. */
    record Happening(int what, int cents) {}

    @Property(tries = 500)
    void allAccountsTogetherComeToZeroAndTheReceivableIsWhatIsDue(
            @ForAll("charges") Charge first, @ForAll("happenings") List<Happening> happenings) {
        Map<Account, BigDecimal> balances = new EnumMap<>(Account.class);
        Charge charge = first;
        book(Postings.between(null, charge), balances);
        for (Happening happening : happenings) {
            Charge next = after(charge, happening);
            book(Postings.between(charge, next), balances);
            charge = next;

            assertThat(balances.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isZero();
            BigDecimal owed = charge.recognised() || charge.settlement().moved()
                    ? charge.due().amount()
                    : BigDecimal.ZERO;
            if (charge.state() == ChargeState.WAIVED
                    && charge.settlement().waived().signum() > 0) {
                owed = BigDecimal.ZERO;
            }
            assertThat(balance(balances, Account.RECEIVABLE)).as("%s", charge).isEqualByComparingTo(owed);
            assertThat(balance(balances, Account.PROVIDER_CLEARING))
                    .isEqualByComparingTo(charge.settlement()
                            .kept()
                            .subtract(charge.settlement().chargedBack()));
        }
    }

    @Property(tries = 200)
    void theWayBackBooksTheOpposite(@ForAll("charges") Charge one, @ForAll("charges") Charge other) {
        Map<Account, BigDecimal> balances = new EnumMap<>(Account.class);

        book(Postings.between(one, other), balances);
        book(Postings.between(other, one), balances);

        assertThat(balances.values()).allSatisfy(balance -> assertThat(balance).isZero());
    }

    @Provide
    Arbitrary<Charge> charges() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 5_000),
                        Arbitraries.of(0, 7, 19, 25),
                        Arbitraries.of(ChargeState.DUE, ChargeState.HELD, ChargeState.FREE))
                .as((cents, percent, state) -> charge(cents, percent, state));
    }

    @Provide
    Arbitrary<List<Happening>> happenings() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.integers().between(1, 5_000))
                .as(Happening::new)
                .list()
                .ofMaxSize(25);
    }

    private static Charge after(Charge charge, Happening happening) {
        BigDecimal amount = BigDecimal.valueOf(happening.cents, 2);
        BigDecimal due = charge.due().amount();
        BigDecimal kept = charge.settlement().kept();
        try {
            return switch (happening.what) {
                case 0, 1 -> due.signum() > 0 ? charge.authorised() : charge;
                case 2 -> charge.paying() ? charge.settled(due) : charge;
                case 3 -> charge.paying() ? charge.declined() : charge;
                case 4 -> charge.refundedOutOfGoodwill(amount.min(kept));
                case 5 -> due.signum() < 0 ? charge.refunded(due.negate()) : charge;
                case 6 -> charge.waived();
                case 7 -> charge.writtenOff();
                case 8 -> charge.state() == ChargeState.PAID ? charge.chargedBack(kept) : charge;
                case 9 -> charge.settlement().chargedBack().signum() > 0 ? charge.chargebackLost() : charge;
                case 10 ->
                    charge.state() == ChargeState.WAIVED || charge.state() == ChargeState.WRITTEN_OFF
                            ? charge.reopened()
                            : charge;
                default -> charge.state() == ChargeState.DISPUTED ? charge.disputeOver(ChargeState.DUE) : charge;
            };
        } catch (IllegalStateException | IllegalArgumentException notNow) {
            return charge;
        }
    }

    private static void book(List<Posting> postings, Map<Account, BigDecimal> balances) {
        for (Posting posting : postings) {
            balances.merge(posting.debit(), posting.amount(), BigDecimal::add);
            balances.merge(posting.credit(), posting.amount().negate(), BigDecimal::add);
        }
    }

    private static BigDecimal balance(Map<Account, BigDecimal> balances, Account account) {
        return balances.getOrDefault(account, BigDecimal.ZERO);
    }

    private static Charge charge(int cents, int percent, ChargeState state) {
        BigDecimal total = BigDecimal.valueOf(cents, 2);
        BigDecimal vat = total.multiply(BigDecimal.valueOf(percent))
                .divide(BigDecimal.valueOf(100L + percent), 2, RoundingMode.HALF_UP);
        return new Charge(
                new UUID(0, 1), new Money(total, "EUR"), vat, List.of(), "t", 1, state, false, Settlement.NONE);
    }
}
