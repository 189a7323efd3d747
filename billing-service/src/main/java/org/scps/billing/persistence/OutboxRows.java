package org.scps.billing.persistence;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.scps.billing.session.Outbox;
import org.scps.events.DisputeOpened;
import org.scps.events.DisputeResolved;
import org.scps.events.Event;
import org.scps.events.OccupancyChanged;
import org.scps.events.PaymentSettled;
import org.scps.events.Refunded;
import org.scps.events.SessionEvent;
import org.scps.events.Topics;

/** Events wait here, in the transaction of what they tell, until Kafka has them. */
@ApplicationScoped
public class OutboxRows implements Outbox {

    private static final String INSERT = "insert into outbox (event_id, topic, key, type, body, occurred_at,"
            + " correlation_id, created_at) select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[],"
            + " ?::timestamptz[], ?::uuid[], ?::timestamptz[])";

    private final AgroalDataSource database;
    private final TransactionSynchronizationRegistry transactions;
    private final Json json;
    private final Clock clock;
    private final jakarta.enterprise.event.Event<OutboxFilled> filled;
    private final MeterRegistry meters;

    OutboxRows(
            AgroalDataSource database,
            TransactionSynchronizationRegistry transactions,
            Json json,
            Clock clock,
            jakarta.enterprise.event.Event<OutboxFilled> filled,
            MeterRegistry meters) {
        this.database = database;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
        this.filled = filled;
        this.meters = meters;
    }

    /** Observed after the transaction that put something into the outbox was committed. */
    public record OutboxFilled() {}

    @Override
    public void put(Event event, String facilityId, UUID correlationId) {
        String type = event.getClass().getSimpleName();
        waiting()
                .add(new OutgoingEvent(
                        event.eventId(),
                        topic(event),
                        facilityId,
                        type,
                        json.write(event),
                        event.occurredAt(),
                        correlationId,
                        clock.instant()));
        FactLog.tell(event, correlationId);
        meters.counter("billing.events", "type", type).increment();
    }

    /** What the transaction has put in so far; written all at once, in this order, when it ends. */
    @SuppressWarnings("unchecked")
    private List<OutgoingEvent> waiting() {
        List<OutgoingEvent> waiting = (List<OutgoingEvent>) transactions.getResource(this);
        if (waiting == null) {
            List<OutgoingEvent> events = new ArrayList<>();
            transactions.putResource(this, events);
            transactions.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    insert(events);
                }

                @Override
                public void afterCompletion(int status) {}
            });
            filled.fire(new OutboxFilled());
            waiting = events;
        }
        return waiting;
    }

    /** What the transaction has put in so far, for one who writes it together with other rows. */
    public List<OutgoingEvent> takeWaiting() {
        List<OutgoingEvent> waiting = waiting();
        List<OutgoingEvent> taken = List.copyOf(waiting);
        waiting.clear();
        return taken;
    }

    private void insert(List<OutgoingEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(INSERT)) {
            set(statement, 1, "uuid", events, OutgoingEvent::eventId);
            set(statement, 2, "text", events, OutgoingEvent::topic);
            set(statement, 3, "text", events, OutgoingEvent::key);
            set(statement, 4, "text", events, OutgoingEvent::type);
            set(statement, 5, "text", events, OutgoingEvent::body);
            set(statement, 6, "timestamptz", events, OutgoingEvent::occurredAt);
            set(statement, 7, "uuid", events, OutgoingEvent::correlationId);
            set(statement, 8, "timestamptz", events, OutgoingEvent::createdAt);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Outbox not written: " + e.getMessage(), e);
        }
    }

    private static void set(
            PreparedStatement statement,
            int at,
            String type,
            List<OutgoingEvent> events,
            Function<OutgoingEvent, Object> of)
            throws SQLException {
        String[] values = events.stream()
                .map(of)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
        statement.setArray(at, statement.getConnection().createArrayOf(type, values));
    }

    private static String topic(Event event) {
        if (event instanceof SessionEvent) {
            return Topics.SESSIONS;
        }
        if (event instanceof PaymentSettled
                || event instanceof Refunded
                || event instanceof DisputeOpened
                || event instanceof DisputeResolved) {
            return Topics.PAYMENTS;
        }
        if (event instanceof OccupancyChanged) {
            return Topics.OCCUPANCY;
        }
        throw new IllegalArgumentException("No topic for " + event.getClass().getSimpleName());
    }
}
