package org.scps.billing.intake;

import java.util.List;
import org.scps.billing.persistence.OutgoingEvent;

/** Events as rows of the outbox. */
final class EventRows {

    private static final Table<OutgoingEvent> TABLE = new Table<OutgoingEvent>("outbox", "")
            .column("event_id", "uuid", OutgoingEvent::eventId)
            .column("topic", "text", OutgoingEvent::topic)
            .column("key", "text", OutgoingEvent::key)
            .column("type", "text", OutgoingEvent::type)
            .column("body", "text", OutgoingEvent::body)
            .column("occurred_at", "timestamptz", OutgoingEvent::occurredAt)
            .column("correlation_id", "uuid", OutgoingEvent::correlationId)
            .column("created_at", "timestamptz", OutgoingEvent::createdAt);

    private EventRows() {}

    static void write(RoundTrip trip, List<OutgoingEvent> events) {
        TABLE.write(trip, events);
    }
}
