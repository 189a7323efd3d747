package org.scps.portal.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Consumer;
import org.scps.events.Event;

/** Events written in the transaction of the change they tell of, until the broker has them. */
@ApplicationScoped
public class Outbox {

    /** Any number will do, as long as no other lock of this database uses it. */
    private static final long LOCK = 7_305_112_001L;

    private static final int AT_ONCE = 200;

    private final EntityManager entities;
    private final ObjectMapper json;

    Outbox(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void add(String topic, String key, Event event) {
        OutboxEntity entity = new OutboxEntity();
        entity.topic = topic;
        entity.recordKey = key;
        entity.eventType = event.getClass().getSimpleName();
        entity.eventId = event.eventId();
        entity.occurredAt = event.occurredAt();
        entity.body = write(event);
        entities.persist(entity);
    }

    /**
     * Hands waiting events to the sender, oldest first, and forgets those it took. A sender that throws leaves its event
     * and all later ones for the next time, so what was sent before may be sent twice, with the same event id.
     *
     * @return how many were sent; 0 also when another process is at it
     */
    @Transactional
    public int drain(Consumer<Outgoing> sender) {
        boolean mine = (boolean) entities.createNativeQuery("select pg_try_advisory_xact_lock(" + LOCK + ")")
                .getSingleResult();
        if (!mine) {
            return 0;
        }
        List<OutboxEntity> waiting = entities.createQuery("from OutboxEntity order by position", OutboxEntity.class)
                .setMaxResults(AT_ONCE)
                .getResultList();
        for (OutboxEntity entity : waiting) {
            sender.accept(entity.outgoing());
            entities.remove(entity);
        }
        return waiting.size();
    }

    private String write(Event event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Event " + event.eventId() + " has no JSON", e);
        }
    }
}
