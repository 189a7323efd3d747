package org.scps.portal.upstream;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.scps.events.ChargeState;
import org.scps.events.Money;

/**
 * A charge and everything that ever happened to it.
 *
 * @param takenBack what the driver's bank has taken back and not decided about
 * @param changes the first first
 */
public record ChargeStory(
        UUID sessionId,
        Summary charge,
        boolean voided,
        Money paid,
        Money refunded,
        Money takenBack,
        List<Attempt> payments,
        List<GivenBack> refunds,
        List<Change> changes,
        List<LedgerEntry> entries) {

    public ChargeStory {
        payments = payments == null ? List.of() : List.copyOf(payments);
        refunds = refunds == null ? List.of() : List.copyOf(refunds);
        changes = changes == null ? List.of() : List.copyOf(changes);
        entries = entries == null ? List.of() : List.copyOf(entries);
    }

    /** @param due what is left to pay */
    public record Summary(UUID chargeId, Money total, Money due, ChargeState state) {}

    public record Attempt(
            UUID paymentId,
            Money amount,
            String state,
            String provider,
            String providerReference,
            String declineReason,
            Instant startedAt) {}

    /** @param failure null unless the provider refused */
    public record GivenBack(
            UUID refundId,
            Money amount,
            String state,
            String reason,
            String requestedBy,
            Instant requestedAt,
            String failure) {}

    /** @param from null for the first */
    public record Change(
            Instant at, String by, String reason, ChargeState from, ChargeState to, Money total, Money due) {}

    /** Something that was paid can be given back. */
    public boolean refundable() {
        return !voided
                && paid.amount().compareTo(refunded.amount()) > 0
                && (charge.state() == ChargeState.PAID || charge.state() == ChargeState.PART_REFUNDED);
    }

    /** Most that can be given back. */
    public Money left() {
        return new Money(paid.amount().subtract(refunded.amount()), paid.currency());
    }

    /** Until the driver's bank has decided, nobody else decides. */
    public boolean atBank() {
        return takenBack != null && takenBack.amount().signum() > 0;
    }

    public boolean waivable() {
        return !voided
                && !atBank()
                && switch (charge.state()) {
                    case DUE, HELD, DISPUTED -> true;
                    default -> false;
                };
    }

    public boolean writable() {
        return !voided && !atBank() && (charge.state() == ChargeState.DUE || charge.state() == ChargeState.DISPUTED);
    }

    public boolean reopenable() {
        return !voided && (charge.state() == ChargeState.WAIVED || charge.state() == ChargeState.WRITTEN_OFF);
    }

    public boolean undecidable() {
        return !refundable() && !waivable() && !reopenable() && !atBank();
    }
}
