package org.scps.billing.intake;

import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.scps.billing.persistence.LostEntryRows;
import org.scps.billing.persistence.OutboxRows;
import org.scps.billing.session.Charging;
import org.scps.billing.session.OccupancyCounter;
import org.scps.billing.session.PassageChanges;
import org.scps.billing.session.ReadDesk;
import org.scps.billing.session.ReviewQueue;
import org.scps.billing.session.SessionBook;
import org.scps.billing.session.SessionUpdates;
import org.scps.billing.session.Tariffs;

/** All that some reads touch, brought in by {@link Loading} and written out by one round trip. */
final class AtHand {

    private final Connection connection;
    private final Stored stored;
    private final Clock clock;
    private final KeptSessions sessions;
    private final KeptPassages passages;
    private final KeptReviews reviews;
    private final KeptTariffs tariffs;
    private final KeptOccupancies occupancies = new KeptOccupancies();
    private final KeptLedger ledger = new KeptLedger();
    private Set<UUID> newEvents = new HashSet<>();
    private KeptPlaces known;
    private ReadDesk desk;

    AtHand(Connection connection, Stored stored, Clock clock) {
        this.connection = connection;
        this.stored = stored;
        this.clock = clock;
        this.sessions = new KeptSessions(connection, stored.sessions());
        this.passages = new KeptPassages(connection, stored.passages(), clock);
        this.reviews = new KeptReviews(connection);
        this.tariffs = new KeptTariffs(stored.tariffs(), this::write);
    }

    /** Ways to what is stored that outlast a transaction. */
    record Stored(
            SessionRows sessions,
            PassageRows passages,
            Places places,
            Tariffs tariffs,
            LostEntryRows lostEntries,
            OutboxRows outbox) {}

    void load(List<ReadIntake.Read> reads) {
        newEvents = new Loading(connection, this, stored.places(), reads).load(reads, clock.instant());
    }

    /** @param places the facilities of the reads, as of now */
    void in(KeptPlaces places) {
        known = places;
        occupancies.in(places);
        tariffs.in(places);
    }

    KeptPlaces known() {
        return known;
    }

    KeptSessions sessions() {
        return sessions;
    }

    KeptPassages passages() {
        return passages;
    }

    KeptReviews reviews() {
        return reviews;
    }

    KeptTariffs tariffs() {
        return tariffs;
    }

    KeptOccupancies occupancies() {
        return occupancies;
    }

    /** True once for each event that was not taken in before. */
    boolean isNew(ReadIntake.Read read) {
        return newEvents.remove(read.eventId());
    }

    ReadDesk desk() {
        if (desk == null) {
            OutboxRows outbox = stored.outbox();
            SessionUpdates updates = new SessionUpdates(sessions, outbox, ledger);
            Charging charging = new Charging(tariffs, known, this::lostEntryCharged);
            SessionBook book = new SessionBook(known, passages, sessions, charging, updates);
            PassageChanges changes = new PassageChanges(passages, book, new ReviewQueue(reviews));
            desk = new ReadDesk(passages, known, changes, new OccupancyCounter(occupancies, known, outbox));
        }
        return desk;
    }

    /** Seldom more than a look at the setting; what this transaction has changed counts, so it is written first. */
    private boolean lostEntryCharged(String facilityId, String plate, Instant exit) {
        LostEntryRows lostEntries = stored.lostEntries();
        if (!lostEntries.switchedOn(facilityId, exit)) {
            return false;
        }
        write();
        return lostEntries.chargedByItself(facilityId, plate, exit);
    }

    /** Writes what has changed since the last time. */
    private void write() {
        RoundTrip trip = new RoundTrip(connection);
        write(trip);
        trip.go();
    }

    /** Writes what has changed, and commits, which is nothing to the transaction manager: it finds no work left. */
    void writeAndCommit() {
        RoundTrip trip = new RoundTrip(connection);
        write(trip);
        trip.tell("commit").go();
    }

    private void write(RoundTrip trip) {
        passages.write(trip);
        sessions.write(trip);
        ledger.write(trip);
        reviews.write(trip);
        occupancies.write(trip);
        EventRows.write(trip, stored.outbox().takeWaiting());
    }
}
