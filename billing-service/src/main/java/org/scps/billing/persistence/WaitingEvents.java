package org.scps.billing.persistence;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The outbox as its publisher sees it. Its transactions are the database's own, not those of the program's transaction
 * manager: that one ends a transaction from outside when it takes too long, in the middle of whatever is done on its
 * connection, and to wait for Kafka may take long.
 */
@ApplicationScoped
public class WaitingEvents {

    private static final long PUBLISHER_LOCK = 0x5C95_0B0CL;

    /** Two publishers at once would mix up the order of a facility's events. */
    private static final String OLDEST = "select pg_try_advisory_xact_lock(" + PUBLISHER_LOCK + ");"
            + " select sequence, event_id, topic, key, type, body, occurred_at, correlation_id, created_at"
            + " from outbox order by sequence limit ?";

    /** What a power cut brings back is sent once more, with the same ids: no need to wait for the disk. */
    private static final String FORGET =
            "set local synchronous_commit = off; delete from outbox where sequence = any(?); commit";

    private final AgroalDataSource database;

    WaitingEvents(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Hands over the oldest events and forgets them once that has succeeded.
     *
     * @return how many; 0 also while another instance publishes
     */
    public int drain(int limit, Consumer<List<OutgoingEvent>> publish) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int drained = drain(connection, limit, publish);
                connection.commit();
                return drained;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Outbox not read: " + e.getMessage(), e);
        }
    }

    private static int drain(Connection connection, int limit, Consumer<List<OutgoingEvent>> publish)
            throws SQLException {
        List<Long> sequences = new ArrayList<>();
        List<OutgoingEvent> events = new ArrayList<>();
        try (PreparedStatement oldest = connection.prepareStatement(OLDEST)) {
            oldest.setInt(1, limit);
            oldest.execute();
            boolean sole = yes(oldest);
            oldest.getMoreResults();
            try (ResultSet row = oldest.getResultSet()) {
                while (sole && row.next()) {
                    sequences.add(row.getLong(1));
                    events.add(event(row));
                }
            }
        }
        if (events.isEmpty()) {
            return 0;
        }
        publish.accept(events);
        forget(connection, sequences);
        return events.size();
    }

    private static OutgoingEvent event(ResultSet row) throws SQLException {
        return new OutgoingEvent(
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                time(row, 7),
                row.getObject(8, UUID.class),
                time(row, 9));
    }

    private static Instant time(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static void forget(Connection connection, List<Long> sequences) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(FORGET)) {
            delete.setArray(1, connection.createArrayOf("int8", sequences.toArray()));
            delete.execute();
        }
    }

    private static boolean yes(PreparedStatement answered) throws SQLException {
        try (ResultSet row = answered.getResultSet()) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
