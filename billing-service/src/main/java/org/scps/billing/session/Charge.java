package org.scps.billing.session;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.scps.events.ChargeLine;
import org.scps.events.ChargeState;
import org.scps.events.Money;

/**
 * What a session costs and where that stands. Every change is one of the steps below, which keep to {@link ChargeLife}.
 *
 * @param total the sum of the lines, VAT included
 * @param vat the part of the total that is value-added tax, in the same currency
 * @param voided the stay it was for no longer stands; nothing is asked for it
 * @param advance what was paid inside or early
 */
public record Charge(
        UUID chargeId,
        Money total,
        BigDecimal vat,
        List<ChargeLine> lines,
        String tariffId,
        int tariffVersion,
        ChargeState state,
        boolean voided,
        Settlement settlement,
        Advance advance) {

    public Charge {
        lines = List.copyOf(lines);
        vat = vat.signum() == 0 ? BigDecimal.ZERO : vat.stripTrailingZeros();
    }

    /** Of which nothing was paid inside or early. */
    public Charge(
            UUID chargeId,
            Money total,
            BigDecimal vat,
            List<ChargeLine> lines,
            String tariffId,
            int tariffVersion,
            ChargeState state,
            boolean voided,
            Settlement settlement) {
        this(chargeId, total, vat, lines, tariffId, tariffVersion, state, voided, settlement, Advance.NONE);
    }

    /** What the driver still owes; less than nothing while a refund is on its way. */
    public Money due() {
        BigDecimal asked = voided ? BigDecimal.ZERO : total.amount();
        BigDecimal due = asked.subtract(settlement.letGo()).subtract(settlement.kept());
        return new Money(due.setScale(Math.max(total.amount().scale(), due.scale())), total.currency());
    }

    /** The price counts as income: it was asked for, whatever became of it. */
    public boolean recognised() {
        return !voided && state != ChargeState.OPEN && state != ChargeState.FREE && state != ChargeState.HELD;
    }

    /** A payment is under way, so the amount is fixed until its answer is known. */
    public boolean paying() {
        return state == ChargeState.AUTHORISED;
    }

    /** A payment of what is due begins. */
    public Charge authorised() {
        return in(ChargeState.AUTHORISED, settlement);
    }

    /** The payment that was under way came to nothing. */
    public Charge declined() {
        return in(ChargeState.DUE, settlement);
    }

    /** The payment of the price so far came to nothing: inside nothing is due but what was due before. */
    public Charge declinedInside() {
        return settlement.moved() ? declined() : declined().asVoided();
    }

    public Charge settled(BigDecimal amount) {
        BigDecimal withoutFees = amount.subtract(fees()).max(BigDecimal.ZERO);
        return advanced(advance.takenOff(Extras.earlyOff(lines), withoutFees)).reached(settlement.plusPaid(amount));
    }

    /**
     * A payment that was begun while the vehicle was inside is settled.
     *
     * @param upTo when it was begun: what leaving then costs is paid for
     */
    public Charge settledInside(BigDecimal amount, Instant upTo, Instant at) {
        return advanced(advance.paidInside(upTo, at)).settled(amount);
    }

    /** The reminders' fees in it. */
    BigDecimal fees() {
        return Extras.fees(lines);
    }

    /** The driver's bank took {@code amount} back until the dispute is decided. */
    public Charge chargedBack(BigDecimal amount) {
        return in(ChargeState.DISPUTED, settlement.plusChargedBack(amount));
    }

    /** Given back because the price fell. */
    public Charge refunded(BigDecimal amount) {
        return reached(settlement.plusRefunded(amount));
    }

    /** Given back though the price stands. */
    public Charge refundedOutOfGoodwill(BigDecimal amount) {
        return reached(settlement.plusRefunded(amount).plusCredited(amount));
    }

    /**
     * Given back on the provider's own pages. What was decided about the charge, or is being disputed, stays so.
     *
     * @param goodwill the price stands
     */
    public Charge refundedOutside(BigDecimal amount, boolean goodwill) {
        Settlement back = settlement.plusRefunded(amount);
        Settlement next = goodwill ? back.plusCredited(amount) : back;
        boolean decided =
                state == ChargeState.DISPUTED || state == ChargeState.WAIVED || state == ChargeState.WRITTEN_OFF;
        return decided ? with(state, next) : reached(next);
    }

    /** With a fee for a reminder, which stays on the charge whenever it is priced anew. */
    public Charge plusFee(int reminder, BigDecimal fee, Instant at) {
        Money amount = new Money(fee, total.currency());
        return plus(new ChargeLine(Extras.REMINDER + reminder, at, at, amount), vat);
    }

    /** At the price of this, with the fees that {@code before} had. */
    Charge withFeesOf(Charge before) {
        Charge charge = this;
        if (state != ChargeState.FREE) {
            for (ChargeLine line : before.lines) {
                charge = Extras.isFee(line) ? charge.plus(line, vat) : charge;
            }
        }
        return charge;
    }

    /** With one line more, which may be less than nothing, and so much VAT in the total then. */
    Charge plus(ChargeLine line, BigDecimal vatThen) {
        List<ChargeLine> more = new ArrayList<>(lines);
        more.add(line);
        Money sum = new Money(total.amount().add(line.amount().amount()), total.currency());
        return new Charge(chargeId, sum, vatThen, more, tariffId, tariffVersion, state, voided, settlement, advance);
    }

    /** What is due will not be asked for. */
    public Charge waived() {
        return in(ChargeState.WAIVED, settlement.withWaived(due().amount()));
    }

    /** What is due is given up. */
    public Charge writtenOff() {
        return in(ChargeState.WRITTEN_OFF, settlement.withWrittenOff(due().amount()));
    }

    /** A waiver or a write-off is taken back. */
    public Charge reopened() {
        return in(ChargeState.DUE, settlement.withWaived(BigDecimal.ZERO).withWrittenOff(BigDecimal.ZERO));
    }

    /** Nothing moves until the dispute is answered. */
    public Charge disputed() {
        return in(ChargeState.DISPUTED, settlement);
    }

    /**
     * The dispute is answered; what was taken back by the bank is back.
     *
     * @param before the state to go back to when no money has moved: {@code DUE} or {@code HELD}
     */
    public Charge disputeOver(ChargeState before) {
        return settlement.moved() ? reached(givenBack()) : in(before, givenBack());
    }

    /** What the bank took back is back, while the driver's own dispute goes on. */
    public Charge chargebackOver() {
        return in(ChargeState.DISPUTED, givenBack());
    }

    /** The driver keeps what the bank took back. */
    public Charge chargebackLost() {
        BigDecimal lost = settlement.chargedBack();
        return reached(givenBack().plusRefunded(lost).plusCredited(lost));
    }

    private Settlement givenBack() {
        return settlement.plusChargedBack(settlement.chargedBack().negate());
    }

    /** Nothing may change it before the payment or the dispute is answered. */
    boolean frozen() {
        return state == ChargeState.AUTHORISED || state == ChargeState.DISPUTED;
    }

    /** A new price changes nothing. */
    boolean fixed() {
        return frozen() || !voided && (state == ChargeState.WAIVED || state == ChargeState.WRITTEN_OFF);
    }

    /** The same charge at a price worked out anew; what became of the money stays. */
    Charge repriced(Charge fresh) {
        Settlement kept = settlement.within(fresh.total.amount());
        Charge next = new Charge(
                chargeId,
                fresh.total,
                fresh.vat,
                fresh.lines,
                fresh.tariffId,
                fresh.tariffVersion,
                state,
                false,
                kept,
                advance);
        return settlement.moved() ? next.reached(kept) : next.in(fresh.state, kept);
    }

    Charge asVoided() {
        Settlement kept = settlement.within(BigDecimal.ZERO);
        return new Charge(chargeId, total, vat, lines, tariffId, tariffVersion, state, true, kept, advance);
    }

    /** In the state that the money says. */
    private Charge reached(Settlement next) {
        boolean owed = !voided && with(state, next).due().amount().signum() > 0;
        return in(ChargeLife.byMoney(owed, next), next);
    }

    private Charge in(ChargeState next, Settlement money) {
        return with(ChargeLife.step(state, next), money);
    }

    private Charge advanced(Advance next) {
        return new Charge(chargeId, total, vat, lines, tariffId, tariffVersion, state, voided, settlement, next);
    }

    private Charge with(ChargeState next, Settlement money) {
        return new Charge(chargeId, total, vat, lines, tariffId, tariffVersion, next, voided, money, advance);
    }
}
