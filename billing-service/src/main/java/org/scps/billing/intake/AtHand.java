package org.scps.billing.intake;

import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.scps.billing.persistence.LostEntryRows;
import org.scps.billing.persistence.OutboxRows;
import org.scps.billing.session.Arrival;
import org.scps.billing.session.Charging;
import org.scps.billing.session.Claim;
import org.scps.billing.session.Ids;
import org.scps.billing.session.OccupancyCounter;
import org.scps.billing.session.PairingRules;
import org.scps.billing.session.Passage;
import org.scps.billing.session.PassageChanges;
import org.scps.billing.session.ReadDesk;
import org.scps.billing.session.ReviewQueue;
import org.scps.billing.session.Session;
import org.scps.billing.session.SessionBook;
import org.scps.billing.session.SessionUpdates;
import org.scps.billing.session.Tariffs;
import org.scps.events.Passing;

/** All that some reads touch, brought in by two round trips and written out by one. */
final class AtHand {

    /** More of one plate's sessions after a read are only there when the read is late. */
    private static final int OF_A_PLATE = 65;

    /** Statements are planned once, for any number of reads and however much is stored by then, not anew for each batch. */
    private static final String PLANS = "select set_config('plan_cache_mode', 'force_generic_plan', true),"
            + " set_config('enable_seqscan', 'off', true)";

    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtextextended(facility, 0)) from unnest(?::text[]) facility";

    private static final String INBOX =
            "insert into inbox select id, ? from unnest(?::uuid[]) id on conflict do nothing" + " returning event_id";

    private final Connection connection;
    private final Stored stored;
    private final Clock clock;
    private final KeptSessions sessions;
    private final KeptPassages passages;
    private final KeptReviews reviews;
    private final KeptOccupancies occupancies = new KeptOccupancies();
    private final KeptLedger ledger = new KeptLedger();
    private final Set<UUID> newEvents = new HashSet<>();
    private KeptPlaces known;
    private KeptTariffs tariffs;
    private ReadDesk desk;

    AtHand(Connection connection, Stored stored, Clock clock) {
        this.connection = connection;
        this.stored = stored;
        this.clock = clock;
        this.sessions = new KeptSessions(connection, stored.sessions());
        this.passages = new KeptPassages(connection, stored.passages(), clock);
        this.reviews = new KeptReviews(connection);
    }

    /** Ways to what is stored that outlast a transaction. */
    record Stored(
            SessionRows sessions,
            PassageRows passages,
            Places places,
            Tariffs tariffs,
            LostEntryRows lostEntries,
            OutboxRows outbox) {}

    private record Times(Instant first, Instant last) {

        static Times both(Times a, Times b) {
            return new Times(a.first.isBefore(b.first) ? a.first : b.first, a.last.isAfter(b.last) ? a.last : b.last);
        }
    }

    void load(List<ReadIntake.Read> reads) {
        Map<Plate, Times> plates = new LinkedHashMap<>();
        Set<String> facilityIds = new TreeSet<>();
        for (ReadIntake.Read read : reads) {
            Passage passage = read.passage();
            facilityIds.add(passage.facilityId());
            if (passage.plate() != null) {
                plates.merge(
                        new Plate(passage.facilityId(), passage.plate()),
                        new Times(passage.at(), passage.at()),
                        Times::both);
            }
        }
        Map<String, Long> versions = new HashMap<>();
        firstTrip(reads, plates, facilityIds, versions);
        known = new KeptPlaces(stored.places().of(versions, connection));
        occupancies.in(known);
        tariffs = new KeptTariffs(known, stored.tariffs(), this::write);
        secondTrip(reads, plates);
    }

    private void firstTrip(
            List<ReadIntake.Read> reads,
            Map<Plate, Times> plates,
            Set<String> facilityIds,
            Map<String, Long> versions) {
        List<UUID> passageIds = reads.stream()
                .map(read -> read.passage().passageId())
                .distinct()
                .toList();
        Map<Plate, Instant> from = new LinkedHashMap<>();
        plates.forEach((plate, times) -> from.put(plate, times.first()));
        RoundTrip trip = new RoundTrip(connection)
                .ask(PLANS, row -> {})
                // In one order everywhere, so that two batches at once do not wait for each other.
                .ask(LOCK, row -> {}, RoundTrip.array("text", facilityIds))
                .ask(
                        INBOX,
                        row -> newEvents.add(row.getObject(1, UUID.class)),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        RoundTrip.array("uuid", reads, ReadIntake.Read::eventId));
        Places.ask(trip, facilityIds, versions);
        occupancies.ask(trip, facilityIds);
        passages.ask(trip, passageIds);
        passages.ask(trip, from, OF_A_PLATE);
        sessions.ask(trip, passageIds.stream().map(Ids::session).toList());
        sessions.ask(trip, from, OF_A_PLATE);
        trip.go();
    }

    private void secondTrip(List<ReadIntake.Read> reads, Map<Plate, Times> plates) {
        plates.forEach(this::expectSimilar);
        Set<UUID> ofThePlates = sessions.ids();
        RoundTrip trip = new RoundTrip(connection);
        sessions.similar().ask(trip);
        List<Arrival> arrivals = KeptTariffs.arrivals(sessions.all());
        reads.stream()
                .map(ReadIntake.Read::passage)
                .filter(passage -> passage.plate() != null)
                .forEach(passage -> arrivals.add(KeptTariffs.arrival(passage)));
        tariffs.ask(trip, arrivals);
        Set<UUID> old = Set.copyOf(passages.ids());
        reads.stream()
                .map(read -> read.passage().passageId())
                .filter(id -> !old.contains(id))
                .forEach(reviews::hasNone);
        if (!old.isEmpty()) {
            reviews.ask(trip, old);
        }
        trip.go();
        List<Session> others = sessions.all().stream()
                .filter(session -> !ofThePlates.contains(session.sessionId()))
                .toList();
        if (!others.isEmpty()) {
            tripForOthers(others);
        }
    }

    /** What may belong together with sessions of similar plates, and what they cost then. */
    private void tripForOthers(List<Session> others) {
        Set<UUID> passageIds = new HashSet<>();
        Map<Plate, Instant> from = new LinkedHashMap<>();
        for (Session other : others) {
            Stream.of(other.entry(), other.exit())
                    .filter(Objects::nonNull)
                    .map(Passing::passageId)
                    .filter(id -> !passages.ids().contains(id))
                    .forEach(passageIds::add);
            Plate plate = new Plate(other.facilityId(), other.claim().plate());
            if (!sessions.knows(plate)) {
                from.merge(plate, other.startedAt(), (a, b) -> a.isBefore(b) ? a : b);
            }
            if (other.claim().kind() != Claim.Kind.BOTH) {
                Duration within = known.of(other.facilityId()).tolerance().within();
                sessions.similar()
                        .expectLone(
                                plate,
                                other.startedAt().minus(within),
                                other.startedAt().plus(within));
            }
        }
        RoundTrip trip = new RoundTrip(connection);
        sessions.similar().ask(trip);
        sessions.ask(trip, from, OF_A_PLATE);
        passages.ask(trip, passageIds);
        reviews.ask(trip, passageIds);
        tariffs.ask(trip, KeptTariffs.arrivals(others));
        trip.go();
    }

    private void expectSimilar(Plate plate, Times times) {
        PairingRules rules = known.of(plate.facilityId());
        Duration within = rules.tolerance().within();
        if (rules.tolerance().confusions() == 0) {
            return;
        }
        Instant began = sessions.began(plate, times.first());
        sessions.similar().expectLone(plate, began.minus(within), times.last().plus(within));
        Duration longest = within.compareTo(rules.maximumStay()) > 0 ? within : rules.maximumStay();
        sessions.similar().expectPaired(plate, began, times.last().plus(longest), times.first());
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
    void write() {
        RoundTrip trip = new RoundTrip(connection);
        passages.write(trip);
        sessions.write(trip);
        ledger.write(trip);
        reviews.write(trip);
        occupancies.write(trip);
        EventRows.write(trip, stored.outbox().takeWaiting());
        trip.go();
    }
}
