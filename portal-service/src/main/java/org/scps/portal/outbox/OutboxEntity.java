package org.scps.portal.outbox;

import jakarta.persistence.Column;
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
    Long position;

    String topic;

    @Column(name = "record_key")
    String recordKey;

    @Column(name = "event_type")
    String eventType;

    @Column(name = "event_id")
    UUID eventId;

    @Column(name = "occurred_at")
    Instant occurredAt;

    String body;

    Outgoing outgoing() {
        return new Outgoing(position, topic, recordKey, eventType, eventId, occurredAt, body);
    }
}
