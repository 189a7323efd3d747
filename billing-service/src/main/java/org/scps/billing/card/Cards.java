package org.scps.billing.card;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every card that ever was on file, and the set-ups of them. */
public interface Cards {

    /** Also one that was removed. */
    Optional<Card> find(UUID cardId);

    /** Those that can be used, the first first. */
    List<Card> of(UUID accountId);

    void save(Card card);

    Optional<String> customer(UUID accountId, String provider);

    /** Keeps the first one. */
    void keepCustomer(UUID accountId, String provider, String customer);

    Optional<CardSetup> setup(UUID setupId);

    /** The one of an account that was begun last. */
    Optional<CardSetup> latestSetup(UUID accountId);

    /** The same, held until the transaction ends, so that two answers come one after the other. */
    Optional<CardSetup> lockSetup(UUID setupId);

    void save(CardSetup setup);
}
