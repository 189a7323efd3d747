package org.scps.billing.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.scps.billing.card.CardSetup;

@Entity
@Table(name = "card_setup")
class CardSetupEntity {

    @Id
    private UUID setupId;

    private UUID accountId;
    private String provider;
    private String reference;
    private String url;
    private String returnUrl;

    @Enumerated(EnumType.STRING)
    private CardSetup.State state;

    private UUID cardId;
    private String failure;
    private Instant startedAt;

    void take(CardSetup setup) {
        setupId = setup.setupId();
        accountId = setup.accountId();
        provider = setup.provider();
        reference = setup.reference();
        url = setup.url();
        returnUrl = setup.returnUrl();
        state = setup.state();
        cardId = setup.cardId();
        failure = setup.failure();
        startedAt = setup.startedAt();
    }

    CardSetup toSetup() {
        return new CardSetup(
                setupId, accountId, provider, reference, url, returnUrl, state, cardId, failure, startedAt);
    }
}
