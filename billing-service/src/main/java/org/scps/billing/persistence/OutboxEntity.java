package org.scps.billing.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "outbox")
class OutboxEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long sequence;

    private UUID eventId;
    private String topic;
    private String key;
    private String type;
    private String body;
    private Instant occurredAt;
    private UUID correlationId;
    private Instant createdAt;

    long sequence() {
        return sequence;
    }

    OutgoingEvent toEvent() {
        return new OutgoingEvent(eventId, topic, key, type, body, occurredAt, correlationId, createdAt);
    }
}
