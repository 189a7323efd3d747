package org.scps.billing.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;
import org.scps.billing.card.CardDesk;
import org.scps.billing.payment.OutsideRefunds;
import org.scps.billing.payment.PaymentDesk;

/**
 * Takes what a provider tells by itself. Each step checks what is known already, so a message that comes twice, late, or
 * before the answer to our own question changes nothing that it should not.
 */
@ApplicationScoped
public class NoticeDesk {

    private static final Logger LOG = Logger.getLogger(NoticeDesk.class);

    private final ProviderEvents events;
    private final PaymentDesk payments;
    private final CardDesk cards;
    private final ChargebackBook chargebacks;
    private final OutsideRefunds refunds;
    private final Clock clock;

    NoticeDesk(
            ProviderEvents events,
            PaymentDesk payments,
            CardDesk cards,
            ChargebackBook chargebacks,
            OutsideRefunds refunds,
            Clock clock) {
        this.events = events;
        this.payments = payments;
        this.cards = cards;
        this.chargebacks = chargebacks;
        this.refunds = refunds;
        this.clock = clock;
    }

    /** @return false when it has to be told again later */
    public boolean take(Notice notice) {
        if (events.taken(notice.provider(), notice.eventId())) {
            return true;
        }
        if (!act(notice)) {
            return false;
        }
        events.take(notice.provider(), notice.eventId(), notice.type(), clock.instant());
        return true;
    }

    private boolean act(Notice notice) {
        if (notice.what() instanceof ProviderNotice.PaymentTold told) {
            payments.told(told.paymentId(), told.answer());
        } else if (notice.what() instanceof ProviderNotice.CardEntered entered) {
            cards.check(entered.setupId());
        } else if (notice.what() instanceof ProviderNotice.Chargeback chargeback) {
            LOG.infof(
                    "Chargeback %s of payment %s is %s: %s",
                    chargeback.reference(), chargeback.paymentReference(), chargeback.state(), chargeback.reason());
            return chargebacks.take(notice.provider(), chargeback, clock.instant());
        } else if (notice.what() instanceof ProviderNotice.RefundedOutside refunded) {
            return refunds.take(
                    notice.provider(),
                    refunded.reference(),
                    refunded.paymentReference(),
                    refunded.amount(),
                    clock.instant());
        } else if (notice.what() instanceof ProviderNotice.RefundFailed failed) {
            LOG.errorf(
                    "Refund %s did not reach the driver (%s): pay it back another way",
                    failed.reference(), failed.reason());
        }
        return true;
    }
}
