package org.scps.billing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import org.scps.billing.notice.ProviderEvents;

@ApplicationScoped
class ProviderEventRows implements ProviderEvents {

    private final EntityManager entities;

    ProviderEventRows(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public boolean taken(String provider, String eventId) {
        return !entities.createNativeQuery("select 1 from provider_event where provider = ?1 and event_id = ?2")
                .setParameter(1, provider)
                .setParameter(2, eventId)
                .getResultList()
                .isEmpty();
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public void take(String provider, String eventId, String type, Instant now) {
        entities.createNativeQuery("insert into provider_event values (?1, ?2, ?3, ?4) on conflict do nothing")
                .setParameter(1, provider)
                .setParameter(2, eventId)
                .setParameter(3, type)
                .setParameter(4, now)
                .executeUpdate();
    }
}
