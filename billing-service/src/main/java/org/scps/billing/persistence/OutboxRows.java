package org.scps.billing.persistence;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
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

    private static final long PUBLISHER_LOCK = 0x5C95_0B0CL;

    private static final String INSERT = "insert into outbox (event_id, topic, key, type, body, occurred_at,"
            + " correlation_id, created_at) values (?, ?, ?, ?, ?, ?, ?, ?)";

    private final EntityManager entities;
    private final AgroalDataSource database;
    private final TransactionSynchronizationRegistry transactions;
    private final Json json;
    private final Clock clock;
    private final jakarta.enterprise.event.Event<OutboxFilled> filled;
    private final MeterRegistry meters;

    OutboxRows(
            EntityManager entities,
            AgroalDataSource database,
            TransactionSynchronizationRegistry transactions,
            Json json,
            Clock clock,
            jakarta.enterprise.event.Event<OutboxFilled> filled,
            MeterRegistry meters) {
        this.entities = entities;
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

    private void insert(List<OutgoingEvent> events) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (OutgoingEvent event : events) {
                statement.setObject(1, event.eventId());
                statement.setString(2, event.topic());
                statement.setString(3, event.key());
                statement.setString(4, event.type());
                statement.setString(5, event.body());
                statement.setObject(6, event.occurredAt().atOffset(ZoneOffset.UTC));
                statement.setObject(7, event.correlationId());
                statement.setObject(8, event.createdAt().atOffset(ZoneOffset.UTC));
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("Outbox not written: " + e.getMessage(), e);
        }
    }

    /**
     * Hands over the oldest events and forgets them once that has succeeded. Call in a transaction.
     *
     * @return how many; 0 also while another instance publishes
     */
    public int drain(int limit, Consumer<List<OutgoingEvent>> publish) {
        if (!solePublisher()) {
            return 0;
        }
        List<OutboxEntity> rows = entities.createQuery("from OutboxEntity order by sequence", OutboxEntity.class)
                .setMaxResults(limit)
                .getResultList();
        if (rows.isEmpty()) {
            return 0;
        }
        publish.accept(rows.stream().map(OutboxEntity::toEvent).toList());
        entities.createQuery("delete from OutboxEntity where sequence in :published")
                .setParameter(
                        "published", rows.stream().map(OutboxEntity::sequence).toList())
                .executeUpdate();
        return rows.size();
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

    /** Two publishers at once would mix up the order of a facility's events. */
    private boolean solePublisher() {
        return (Boolean) entities.createNativeQuery("select pg_try_advisory_xact_lock(?1)")
                .setParameter(1, PUBLISHER_LOCK)
                .getSingleResult();
    }
}
