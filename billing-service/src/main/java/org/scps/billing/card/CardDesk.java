package org.scps.billing.card;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Puts drivers' cards on file, by the provider's pages, and takes them off again. */
@ApplicationScoped
public class CardDesk {

    private static final Logger LOG = Logger.getLogger(CardDesk.class);

    private final CardBook book;
    private final CardProvider provider;
    private final Clock clock;

    CardDesk(CardBook book, CardProvider provider, Clock clock) {
        this.book = book;
        this.provider = provider;
        this.clock = clock;
    }

    /** The account's cards of the present provider, the first first. */
    public List<Card> of(UUID accountId) {
        return book.of(accountId).stream()
                .filter(card -> card.provider().equals(provider.name()))
                .toList();
    }

    /**
     * @param returnUrl where the provider sends the driver afterwards
     * @throws RuntimeException when the provider cannot be reached
     */
    public CardSetup begin(UUID accountId, String returnUrl) {
        String customer = book.customer(accountId, provider.name())
                .orElseGet(() -> book.keepCustomer(accountId, provider.name(), provider.customer(accountId)));
        UUID setupId = UUID.randomUUID();
        CardProvider.SetupPage page = provider.beginSetup(setupId, customer, returnUrl);
        CardSetup setup = new CardSetup(
                setupId,
                accountId,
                provider.name(),
                page.reference(),
                page.url(),
                returnUrl,
                CardSetup.State.OPEN,
                null,
                null,
                clock.instant());
        book.begin(setup);
        return setup;
    }

    public Optional<CardSetup> setup(UUID setupId) {
        return book.setup(setupId);
    }

    /** The set-up that the account began last. */
    public Optional<CardSetup> latestSetup(UUID accountId) {
        return book.latestSetup(accountId);
    }

    /**
     * Asks the provider what became of a set-up, after the driver's return or the provider's message.
     *
     * @throws RuntimeException when the provider cannot be reached
     */
    public Optional<CardSetup> check(UUID setupId) {
        return book.setup(setupId)
                .map(setup -> setup.state() == CardSetup.State.OPEN
                        ? book.answer(setup, provider.setup(setup), clock.instant())
                        : setup);
    }

    /** @return false when the account has no such card */
    public boolean prefer(UUID accountId, UUID cardId) {
        return book.prefer(accountId, cardId);
    }

    /** @return false when the account has no such card */
    public boolean remove(UUID accountId, UUID cardId) {
        Optional<Card> removed = book.remove(accountId, cardId, clock.instant());
        removed.ifPresent(this::forget);
        return removed.isPresent();
    }

    /** We do not use it any more in any case; that the provider drops it too is good housekeeping. */
    private void forget(Card card) {
        try {
            provider.forget(card.token());
        } catch (RuntimeException e) {
            LOG.warnf(e, "Provider %s still has card %s, which its driver removed", card.provider(), card.cardId());
        }
    }
}
