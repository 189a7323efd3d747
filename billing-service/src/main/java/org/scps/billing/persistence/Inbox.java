package org.scps.billing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Remembers which events have been handled; used in the transaction of their effect. */
@ApplicationScoped
public class Inbox {

    private final EntityManager entities;
    private final Clock clock;

    Inbox(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** @return false when the event was handled before */
    public boolean isNew(UUID eventId) {
        return entities.createNativeQuery("insert into inbox values (?1, ?2) on conflict do nothing")
                        .setParameter(1, eventId)
                        .setParameter(2, clock.instant())
                        .executeUpdate()
                == 1;
    }

    /** Forgets events that Kafka will not bring again. */
    @Transactional
    public int forgetOlderThan(Duration age) {
        return entities.createNativeQuery("delete from inbox where received_at < ?1")
                .setParameter(1, clock.instant().minus(age))
                .executeUpdate();
    }
}
