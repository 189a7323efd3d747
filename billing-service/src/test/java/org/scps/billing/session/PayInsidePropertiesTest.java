package org.scps.billing.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.scps.billing.ledger.Account;
import org.scps.billing.tariff.Concessions;
import org.scps.billing.tariff.Pricing;
import org.scps.billing.tariff.Tariff;
import org.scps.billing.tariff.Terms;
import org.scps.billing.tariff.Visit;
import org.scps.events.ChargeState;
import org.scps.events.LaneDirection;
import org.scps.events.ReadBand;

/** Whatever is paid while the vehicle is inside, and whenever it leaves. */
class PayInsidePropertiesTest {

    private static final Instant ENTERED = Instant.parse("2026-03-03T08:00:00Z");
    private static final Duration ANSWER = Duration.ofSeconds(20);

    /** @param after the entry, or the step before; declined payments come to nothing */
    record Step(Duration after, boolean declined) {}

    private final class Story {

        final InMemory memory;
        Visit.PaidInside paid;
        Instant clock = ENTERED;

        Story(Tariff tariff) {
            memory = new InMemory(tariff);
            memory.lanes.put("in", LaneDirection.ENTRY);
            memory.lanes.put("out", LaneDirection.EXIT);
            pass("in", ENTERED);
        }

        void pass(String lane, Instant at) {
            Passage passage = SmallCarPark.passage(lane, "ABC1234", at, ReadBand.ACCEPT);
            memory.reads.record(passage, new Cause(Cause.SYSTEM, "Read", passage.burstId(), at));
        }

        Session session() {
            return memory.sessions.values().iterator().next();
        }

        /** The steps of a payment, as the ledger of payments takes them. */
        void pay(Step step) {
            clock = clock.plus(step.after());
            Session before = session();
            memory.payable.at(before, clock).ifPresent(due -> {
                Session paying = before.withCharge(due.authorised(), clock);
                memory.updates.keep(before, paying, cause());
                Instant answered = clock.plus(ANSWER);
                BigDecimal amount = due.due().amount();
                Charge after;
                if (step.declined()) {
                    after = before.inside()
                            ? paying.charge().declinedInside()
                            : paying.charge().declined();
                } else if (before.inside()) {
                    after = paying.charge().settledInside(amount, clock, answered);
                    paid = new Visit.PaidInside(clock, answered);
                } else {
                    after = paying.charge().settled(amount);
                }
                Session answer = memory.updates.store(paying, paying.withCharge(after, answered), cause());
                memory.changes.recheck(answer, cause());
                clock = answered;
            });
            assertBooksAgree();
        }

        private Cause cause() {
            return new Cause(Cause.SYSTEM, "Paid", UUID.randomUUID(), clock);
        }

        void assertBooksAgree() {
            Charge charge = session().charge();
            BigDecimal owed = memory.postings.stream()
                    .map(posting -> posting.debit() == Account.RECEIVABLE
                            ? posting.amount()
                            : posting.credit() == Account.RECEIVABLE
                                    ? posting.amount().negate()
                                    : BigDecimal.ZERO)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            boolean asked = charge != null && charge.recognised();
            assertThat(owed).isEqualByComparingTo(asked ? charge.due().amount() : BigDecimal.ZERO);
            assertThat(owed).as("nobody pays too much").isNotNegative();
            if (charge != null) {
                assertThat(charge.lines().stream()
                                .map(line -> line.amount().amount())
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(charge.total().amount());
            }
        }
    }

    @Property(tries = 300)
    void whatIsPaidInAllIsThePriceOfTheStay(
            @ForAll("tariffs") Tariff tariff,
            @ForAll("payments") List<Step> payments,
            @ForAll("times") Duration toExit,
            @ForAll("times") Duration toPayment) {
        Story story = new Story(tariff);
        payments.forEach(story::pay);
        Instant exit = story.clock.plus(toExit);

        story.pass("out", exit);

        story.assertBooksAgree();
        Charge charge = story.session().charge();
        Pricing unpaid = Pricing.of(tariff, ENTERED);
        Duration grace = tariff.terms().graceAfterPayment();
        boolean early = tariff.terms().earlyPayment() != null;
        if (story.paid != null && !exit.isAfter(story.paid.at().plus(grace))) {
            assertThat(charge.due().amount()).as("left within the grace").isZero();
        } else if (!early) {
            assertThat(charge.total().amount())
                    .isEqualByComparingTo(unpaid.leavingAt(exit).total().amount());
        }
        assertThat(charge.total().amount())
                .isLessThanOrEqualTo(unpaid.leavingAt(exit).total().amount());
        story.clock = exit;
        story.pay(new Step(toPayment, true));
        story.pay(new Step(Duration.ZERO, false));
        Charge settled = story.session().charge();
        assertThat(settled.due().amount()).isZero();
        assertThat(settled.state()).isIn(ChargeState.PAID, ChargeState.FREE);
        assertThat(settled.settlement().kept())
                .isEqualByComparingTo(settled.total().amount());
        if (!early) {
            assertThat(settled.total()).isEqualTo(charge.total());
        }
    }

    @Property(tries = 200)
    void aDoubtfulExitAsksForNothingMoreByItself(
            @ForAll("tariffs") Tariff tariff,
            @ForAll("payments") List<Step> payments,
            @ForAll("times") Duration toExit) {
        Story story = new Story(tariff);
        payments.forEach(story::pay);
        boolean moved = story.paid != null;
        Instant exit = story.clock.plus(toExit);

        Passage passage = SmallCarPark.passage("out", "ABC1234", exit, ReadBand.REVIEW);
        story.memory.reads.record(passage, new Cause(Cause.SYSTEM, "Read", passage.burstId(), exit));

        story.assertBooksAgree();
        Charge charge = story.session().charge();
        assertThat(charge.due().amount().signum() == 0 || charge.state() == ChargeState.HELD)
                .isTrue();
        assertThat(charge.state()).isNotEqualTo(ChargeState.DUE);
        assertThat(story.memory.payable.at(story.session(), exit)).isEmpty();
        if (moved) {
            assertThat(charge.state()).isEqualTo(ChargeState.PAID);
        }
    }

    @Provide
    Arbitrary<List<Step>> payments() {
        return Combinators.combine(times(), Arbitraries.of(false, false, true))
                .as(Step::new)
                .list()
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<Duration> times() {
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(3, Arbitraries.integers().between(1, 30)),
                        net.jqwik.api.Tuple.of(2, Arbitraries.integers().between(1, 900)))
                .map(Duration::ofMinutes);
    }

    @Provide
    Arbitrary<Tariff> tariffs() {
        Arbitrary<Duration> free = Arbitraries.integers().between(0, 20).map(Duration::ofMinutes);
        Arbitrary<Duration> grace = Arbitraries.integers().between(0, 60).map(Duration::ofMinutes);
        Arbitrary<Terms.EarlyPayment> early = Combinators.combine(
                        Arbitraries.integers().between(0, 600),
                        Arbitraries.integers().between(1, 60))
                .as((within, off) -> new Terms.EarlyPayment(Duration.ofMinutes(within), BigDecimal.valueOf(off)))
                .injectNull(0.5);
        Arbitrary<Terms.Tax> tax = Arbitraries.of(true, false)
                .map(included -> new Terms.Tax("VAT", BigDecimal.valueOf(19), included))
                .injectNull(0.3);
        Arbitrary<Terms> terms = Combinators.combine(free, grace, early, tax)
                .as((f, g, e, t) -> new Terms(f, Duration.ZERO, g, e, null, t, List.of()));
        Arbitrary<Integer> increment = Arbitraries.integers().between(1, 120);
        Arbitrary<Integer> price = Arbitraries.integers().between(0, 900);
        Arbitrary<Integer> cap = Arbitraries.integers().between(1, 40).injectNull(0.3);
        return Combinators.combine(terms, increment, price, cap, Arbitraries.of("EUR", "JPY", "KWD"))
                .as(PayInsidePropertiesTest::tariff);
    }

    private static Tariff tariff(Terms terms, int increment, int price, Integer cap, String currency) {
        Tariff simple = new Tariff(
                "test",
                1,
                "Test",
                ZoneOffset.UTC,
                Currency.getInstance(currency),
                Duration.ZERO,
                Duration.ofMinutes(increment),
                currency.equals("JPY") ? BigDecimal.valueOf(price) : BigDecimal.valueOf(price, 2),
                cap == null ? null : BigDecimal.valueOf(cap),
                Instant.EPOCH);
        return new Tariff(
                "test",
                1,
                "Test",
                ZoneOffset.UTC,
                simple.currency(),
                Instant.EPOCH,
                null,
                simple.rateTables(),
                terms,
                Concessions.NONE);
    }
}
