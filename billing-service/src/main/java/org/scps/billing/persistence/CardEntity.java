package org.scps.billing.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.scps.billing.card.Card;
import org.scps.billing.card.CardFace;
import org.scps.billing.card.CardToken;

@Entity
@Table(name = "card")
class CardEntity {

    @Id
    private UUID cardId;

    private UUID accountId;
    private String provider;
    private String customer;
    private String method;
    private String brand;
    private String lastFour;
    private int expiryMonth;
    private int expiryYear;
    private boolean preferred;
    private Instant addedAt;
    private Instant removedAt;

    void take(Card card) {
        cardId = card.cardId();
        accountId = card.accountId();
        provider = card.provider();
        customer = card.token().customer();
        method = card.token().method();
        brand = card.face().brand();
        lastFour = card.face().lastFour();
        expiryMonth = card.face().expiryMonth();
        expiryYear = card.face().expiryYear();
        preferred = card.preferred();
        addedAt = card.addedAt();
        removedAt = card.removedAt();
    }

    Card toCard() {
        return new Card(
                cardId,
                accountId,
                provider,
                new CardToken(customer, method),
                new CardFace(brand, lastFour, expiryMonth, expiryYear),
                preferred,
                addedAt,
                removedAt);
    }
}
