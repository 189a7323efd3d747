package org.scps.billing.intake;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.scps.billing.persistence.Json;
import org.scps.billing.persistence.LostEntryRows;
import org.scps.billing.persistence.OutboxRows;
import org.scps.billing.session.Cause;
import org.scps.billing.session.Passage;
import org.scps.billing.session.ReadOutcome;
import org.scps.billing.session.Tariffs;

/** Takes in what cameras read, any number of reads in one transaction and the same few round trips to the database. */
@Singleton
public class ReadIntake {

    private final AgroalDataSource database;
    private final AtHand.Stored stored;
    private final Clock clock;

    ReadIntake(
            AgroalDataSource database,
            Places places,
            Tariffs tariffs,
            LostEntryRows lostEntries,
            OutboxRows outbox,
            Json json,
            Clock clock) {
        this.database = database;
        this.stored =
                new AtHand.Stored(new SessionRows(json), new PassageRows(json), places, tariffs, lostEntries, outbox);
        this.clock = clock;
    }

    /** @param eventId of the event that told of it: one that was taken in before changes nothing */
    public record Read(UUID eventId, Passage passage, Cause cause) {}

    /**
     * Call in a transaction that does nothing else: it is over when this returns, its last writing and its commit being
     * one round trip.
     *
     * @param told gets each read's outcome, in order; null for one that was taken in before
     * @throws IllegalArgumentException if a passage is known from another lane
     */
    public void take(List<Read> reads, BiConsumer<Read, ReadOutcome> told) {
        try (Connection connection = database.getConnection()) {
            AtHand atHand = new AtHand(connection, stored, clock);
            atHand.load(reads);
            for (Read read : reads) {
                boolean isNew = atHand.isNew(read);
                told.accept(read, isNew ? atHand.desk().record(read.passage(), read.cause()) : null);
            }
            atHand.writeAndCommit();
        } catch (SQLException e) {
            throw new IntakeFailure("No connection to take reads in: " + e.getMessage(), e);
        }
    }
}
