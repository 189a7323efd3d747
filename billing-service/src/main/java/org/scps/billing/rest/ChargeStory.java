package org.scps.billing.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.scps.billing.payment.Payment;
import org.scps.billing.payment.PaymentState;
import org.scps.billing.payment.Refund;
import org.scps.billing.payment.RefundState;
import org.scps.billing.persistence.ChargeChange;
import org.scps.billing.persistence.LedgerEntry;
import org.scps.events.ChargeState;

/**
 * A charge and everything that ever happened to it.
 *
 * @param voided the stay no longer stands; nothing is asked for it
 * @param takenBack what the driver's bank has taken back and not decided about
 * @param changes the first first
 */
record ChargeStory(
        UUID sessionId,
        ChargeView charge,
        boolean voided,
        MoneyView paid,
        MoneyView refunded,
        MoneyView takenBack,
        List<Attempt> payments,
        List<GivenBack> refunds,
        List<Change> changes,
        List<LedgerView> entries) {

    record Attempt(
            UUID paymentId,
            MoneyView amount,
            PaymentState state,
            String provider,
            String providerReference,
            String declineReason,
            Instant startedAt,
            Instant answeredAt) {

        static Attempt of(Payment payment) {
            return new Attempt(
                    payment.paymentId(),
                    MoneyView.of(payment.amount()),
                    payment.state(),
                    payment.provider(),
                    payment.providerReference(),
                    payment.declineReason(),
                    payment.startedAt(),
                    payment.answeredAt());
        }
    }

    record GivenBack(
            UUID refundId,
            MoneyView amount,
            RefundState state,
            String reason,
            String requestedBy,
            Instant requestedAt,
            String failure) {

        static GivenBack of(Refund refund) {
            return new GivenBack(
                    refund.refundId(),
                    MoneyView.of(refund.amount()),
                    refund.state(),
                    refund.reason(),
                    refund.requestedBy(),
                    refund.requestedAt(),
                    refund.failure());
        }
    }

    /** @param from null for the first */
    record Change(
            Instant at, String by, String reason, ChargeState from, ChargeState to, MoneyView total, MoneyView due) {

        static Change of(ChargeChange change) {
            return new Change(
                    change.at(),
                    change.by(),
                    change.reason(),
                    change.from(),
                    change.to(),
                    MoneyView.of(change.total()),
                    MoneyView.of(change.due()));
        }
    }

    /** A double entry. */
    record LedgerView(
            long entryId,
            UUID transactionId,
            Instant bookedAt,
            String bookedBy,
            String reason,
            String facilityId,
            UUID sessionId,
            UUID chargeId,
            String debit,
            String credit,
            MoneyView amount) {

        static LedgerView of(LedgerEntry entry) {
            return new LedgerView(
                    entry.entryId(),
                    entry.transactionId(),
                    entry.bookedAt(),
                    entry.bookedBy(),
                    entry.reason(),
                    entry.facilityId(),
                    entry.sessionId(),
                    entry.chargeId(),
                    entry.debit().name(),
                    entry.credit().name(),
                    MoneyView.of(entry.amount()));
        }
    }
}
