package org.scps.billing.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import org.scps.billing.card.Cards;

/** What the provider is asked about payments; cards on file are looked up. */
@ApplicationScoped
class PaymentRequests {

    private final Cards cards;

    PaymentRequests(Cards cards) {
        this.cards = cards;
    }

    @Transactional(TxType.REQUIRES_NEW)
    PaymentRequest of(Payment payment) {
        return payment.request(Optional.ofNullable(payment.cardId())
                .map(id -> cards.find(id).orElseThrow().token())
                .orElse(null));
    }
}
