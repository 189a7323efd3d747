package org.scps.billing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scps.billing.card.Card;
import org.scps.billing.card.CardSetup;
import org.scps.billing.card.Cards;

@ApplicationScoped
class CardRows implements Cards {

    private final EntityManager entities;

    CardRows(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Card> find(UUID cardId) {
        return Optional.ofNullable(entities.find(CardEntity.class, cardId)).map(CardEntity::toCard);
    }

    @Override
    public List<Card> of(UUID accountId) {
        return entities
                .createQuery(
                        "from CardEntity where accountId = ?1 and removedAt is null order by addedAt, cardId",
                        CardEntity.class)
                .setParameter(1, accountId)
                .getResultList()
                .stream()
                .map(CardEntity::toCard)
                .toList();
    }

    @Override
    public void save(Card card) {
        CardEntity known = entities.find(CardEntity.class, card.cardId());
        CardEntity entity = known == null ? new CardEntity() : known;
        entity.take(card);
        if (known == null) {
            entities.persist(entity);
        }
    }

    @Override
    public Optional<String> customer(UUID accountId, String provider) {
        return entities
                .createNativeQuery(
                        "select customer from provider_customer where account_id = ?1 and provider = ?2", String.class)
                .setParameter(1, accountId)
                .setParameter(2, provider)
                .getResultList()
                .stream()
                .map(String.class::cast)
                .findFirst();
    }

    @Override
    public void keepCustomer(UUID accountId, String provider, String customer) {
        entities.createNativeQuery("insert into provider_customer values (?1, ?2, ?3) on conflict do nothing")
                .setParameter(1, accountId)
                .setParameter(2, provider)
                .setParameter(3, customer)
                .executeUpdate();
    }

    @Override
    public Optional<CardSetup> setup(UUID setupId) {
        return Optional.ofNullable(entities.find(CardSetupEntity.class, setupId))
                .map(CardSetupEntity::toSetup);
    }

    @Override
    public Optional<CardSetup> latestSetup(UUID accountId) {
        return entities
                .createQuery("from CardSetupEntity where accountId = ?1 order by startedAt desc", CardSetupEntity.class)
                .setParameter(1, accountId)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .map(CardSetupEntity::toSetup)
                .findFirst();
    }

    @Override
    public Optional<CardSetup> lockSetup(UUID setupId) {
        return Optional.ofNullable(entities.find(CardSetupEntity.class, setupId, LockModeType.PESSIMISTIC_WRITE))
                .map(CardSetupEntity::toSetup);
    }

    @Override
    public void save(CardSetup setup) {
        CardSetupEntity known = entities.find(CardSetupEntity.class, setup.setupId());
        CardSetupEntity entity = known == null ? new CardSetupEntity() : known;
        entity.take(setup);
        if (known == null) {
            entities.persist(entity);
        }
    }
}
