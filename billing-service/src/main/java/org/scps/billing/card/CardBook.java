package org.scps.billing.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored steps of cards, each in a transaction of its own. */
@ApplicationScoped
class CardBook {

    private final Cards cards;

    CardBook(Cards cards) {
        this.cards = cards;
    }

    @Transactional(TxType.REQUIRES_NEW)
    List<Card> of(UUID accountId) {
        return cards.of(accountId);
    }

    @Transactional(TxType.REQUIRES_NEW)
    Optional<String> customer(UUID accountId, String provider) {
        return cards.customer(accountId, provider);
    }

    @Transactional(TxType.REQUIRES_NEW)
    String keepCustomer(UUID accountId, String provider, String customer) {
        cards.keepCustomer(accountId, provider, customer);
        return cards.customer(accountId, provider).orElseThrow();
    }

    @Transactional(TxType.REQUIRES_NEW)
    void begin(CardSetup setup) {
        cards.save(setup);
    }

    @Transactional(TxType.REQUIRES_NEW)
    Optional<CardSetup> setup(UUID setupId) {
        return cards.setup(setupId);
    }

    @Transactional(TxType.REQUIRES_NEW)
    Optional<CardSetup> latestSetup(UUID accountId) {
        return cards.latestSetup(accountId);
    }

    /** Takes an answer once, whether it came by the driver's return, by the provider's message or by both. */
    @Transactional(TxType.REQUIRES_NEW)
    CardSetup answer(CardSetup asked, SetupAnswer answer, Instant now) {
        CardSetup setup = cards.lockSetup(asked.setupId()).orElseThrow();
        if (setup.state() != CardSetup.State.OPEN || answer instanceof SetupAnswer.Waiting) {
            return setup;
        }
        CardSetup answered;
        if (answer instanceof SetupAnswer.Saved saved) {
            boolean first = cards.of(setup.accountId()).isEmpty();
            Card card = new Card(
                    UUID.randomUUID(),
                    setup.accountId(),
                    setup.provider(),
                    saved.token(),
                    saved.face(),
                    first,
                    now,
                    null);
            cards.save(card);
            answered = setup.done(card.cardId());
        } else {
            answered = setup.failed(((SetupAnswer.Failed) answer).reason());
        }
        cards.save(answered);
        return answered;
    }

    @Transactional(TxType.REQUIRES_NEW)
    boolean prefer(UUID accountId, UUID cardId) {
        List<Card> own = cards.of(accountId);
        if (own.stream().noneMatch(card -> card.cardId().equals(cardId))) {
            return false;
        }
        own.forEach(card -> cards.save(card.prefer(false)));
        own.stream().filter(card -> card.cardId().equals(cardId)).forEach(card -> cards.save(card.prefer(true)));
        return true;
    }

    /** @return the card that was removed; empty when the account has none with this id */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Card> remove(UUID accountId, UUID cardId, Instant now) {
        Optional<Card> found = cards.of(accountId).stream()
                .filter(card -> card.cardId().equals(cardId))
                .findFirst();
        found.ifPresent(card -> cards.save(card.removed(now)));
        List<Card> left = cards.of(accountId);
        if (!left.isEmpty() && left.stream().noneMatch(Card::preferred)) {
            cards.save(left.get(0).prefer(true));
        }
        return found;
    }
}
