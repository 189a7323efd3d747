package org.scps.billing.intake;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scps.billing.session.Claim;
import org.scps.billing.session.Ids;
import org.scps.billing.session.PairingRules;
import org.scps.billing.session.Passage;
import org.scps.billing.session.Session;
import org.scps.events.Passing;

/** Brings in what some reads touch: by one round trip, and another where similar plates or reviews turn up. */
final class Loading {

    /** More of one plate's sessions after a read are only there when the read is late. */
    private static final int OF_A_PLATE = 65;

    /**
     * Locks, in one order everywhere, so that two batches at once do not wait for each other, and only then takes the
     * events. From then on statements are planned once, by index, for any number of reads and however much is stored by then.
     */
    private static final String LOCK_AND_INBOX = "with locked as materialized (select"
            + " count(pg_advisory_xact_lock(hashtextextended(facility, 0))), set_config('plan_cache_mode',"
            + " 'force_generic_plan', true)"
            + Stream.of("seqscan", "bitmapscan", "hashjoin", "mergejoin", "material")
                    .map(way -> ", set_config('enable_" + way + "', 'off', true)")
                    .collect(Collectors.joining())
            + " from unnest(?::text[]) facility) insert into inbox select id, ? from locked, unnest(?::uuid[]) id"
            + " on conflict do nothing returning event_id";

    private final Connection connection;
    private final AtHand atHand;
    private final Places places;
    private final Map<Plate, Times> plates = new LinkedHashMap<>();
    private final Set<UUID> passageIds = new HashSet<>();
    private final Set<String> facilityIds = new TreeSet<>();

    Loading(Connection connection, AtHand atHand, Places places, List<ReadIntake.Read> reads) {
        this.connection = connection;
        this.atHand = atHand;
        this.places = places;
        for (ReadIntake.Read read : reads) {
            Passage passage = read.passage();
            facilityIds.add(passage.facilityId());
            passageIds.add(passage.passageId());
            if (passage.plate() != null) {
                plates.merge(
                        new Plate(passage.facilityId(), passage.plate()),
                        new Times(passage.at(), passage.at()),
                        Times::both);
            }
        }
    }

    private record Times(Instant first, Instant last) {

        static Times both(Times a, Times b) {
            return new Times(a.first.isBefore(b.first) ? a.first : b.first, a.last.isAfter(b.last) ? a.last : b.last);
        }
    }

    /** @return ids of those events that were not taken in before */
    Set<UUID> load(List<ReadIntake.Read> reads, Instant now) {
        Set<UUID> newEvents = new HashSet<>();
        Surroundings surroundings = new Surroundings();
        RoundTrip trip = new RoundTrip(connection)
                .ask(
                        LOCK_AND_INBOX,
                        row -> newEvents.add(row.getObject(1, UUID.class)),
                        RoundTrip.array("text", facilityIds),
                        now.atOffset(ZoneOffset.UTC),
                        RoundTrip.array("uuid", reads, ReadIntake.Read::eventId));
        surroundings.ask(trip, reads, atHand.occupancies());
        Map<Plate, Instant> from = new LinkedHashMap<>();
        plates.forEach((plate, times) -> from.put(plate, times.first()));
        atHand.passages().ask(trip, passageIds, from, OF_A_PLATE);
        List<UUID> sessionIds = passageIds.stream().map(Ids::session).toList();
        atHand.sessions().ask(trip, new Around(nears()), sessionIds, OF_A_PLATE, atHand.tariffs());
        trip.go();
        atHand.in(new KeptPlaces(places.of(surroundings.versions(), connection)));
        reads.stream()
                .map(ReadIntake.Read::passage)
                .filter(passage -> passage.plate() != null)
                .forEach(passage -> atHand.tariffs()
                        .learn(
                                KeptTariffs.arrival(passage),
                                surroundings.of(new Plate(passage.facilityId(), passage.plate()))));
        more();
        return newEvents;
    }

    /** As the facilities' rules were last; if others hold by now, what they ask for besides is brought in after. */
    private List<Around.Near> nears() {
        List<Around.Near> nears = new ArrayList<>();
        plates.forEach((plate, times) -> {
            Optional<PairingRules> rules = places.lately(plate.facilityId())
                    .map(place -> place.rules)
                    .filter(known -> known.tolerance().confusions() > 0);
            nears.add(new Around.Near(
                    plate,
                    times.first(),
                    times.last(),
                    rules.map(known -> known.tolerance().within()).orElse(null),
                    rules.map(Loading::longest).orElse(null)));
        });
        return nears;
    }

    private static Duration longest(PairingRules rules) {
        Duration within = rules.tolerance().within();
        return within.compareTo(rules.maximumStay()) > 0 ? within : rules.maximumStay();
    }

    /** Reviews, where there are any, and similar plates where the facility's rules were not known. */
    private void more() {
        Set<UUID> known = Set.copyOf(atHand.passages().ids());
        Set<UUID> reviewed = Set.copyOf(atHand.passages().reviewed());
        Stream.concat(known.stream(), passageIds.stream())
                .filter(id -> !reviewed.contains(id))
                .forEach(atHand.reviews()::hasNone);
        RoundTrip trip = new RoundTrip(connection);
        if (!reviewed.isEmpty()) {
            atHand.reviews().ask(trip, reviewed);
        }
        plates.forEach(this::expectSimilar);
        atHand.sessions().similar().ask(trip);
        trip.go();
        List<Session> others = atHand.sessions().all().stream()
                .filter(session -> !ofTheReads(session))
                .toList();
        if (!others.isEmpty()) {
            tripForOthers(others);
        }
    }

    private boolean ofTheReads(Session session) {
        return session.claim() == null
                || plates.containsKey(
                        new Plate(session.facilityId(), session.claim().plate()))
                || passageIds.contains(session.firstPassageId());
    }

    private void expectSimilar(Plate plate, Times times) {
        PairingRules rules = atHand.known().of(plate.facilityId());
        if (rules.tolerance().confusions() > 0) {
            Duration within = rules.tolerance().within();
            Instant began = atHand.sessions().began(plate);
            Similar similar = atHand.sessions().similar();
            similar.expectLone(plate, began.minus(within), times.last().plus(within));
            similar.expectPaired(plate, began, times.last().plus(longest(rules)), times.first());
        }
    }

    /** What may belong together with sessions of similar plates, and what they cost then. */
    private void tripForOthers(List<Session> others) {
        Set<UUID> known = atHand.passages().ids();
        Set<UUID> more = new HashSet<>();
        Map<Plate, Instant> from = new LinkedHashMap<>();
        for (Session other : others) {
            Stream.of(other.entry(), other.exit())
                    .filter(Objects::nonNull)
                    .map(Passing::passageId)
                    .filter(id -> !known.contains(id))
                    .forEach(more::add);
            Plate plate = new Plate(other.facilityId(), other.claim().plate());
            if (!atHand.sessions().knows(plate)) {
                from.merge(plate, other.startedAt(), (a, b) -> a.isBefore(b) ? a : b);
            }
            if (other.claim().kind() != Claim.Kind.BOTH) {
                Duration within =
                        atHand.known().of(other.facilityId()).tolerance().within();
                atHand.sessions()
                        .similar()
                        .expectLone(
                                plate,
                                other.startedAt().minus(within),
                                other.startedAt().plus(within));
            }
        }
        RoundTrip trip = new RoundTrip(connection);
        atHand.sessions().similar().ask(trip);
        atHand.sessions().ask(trip, from, OF_A_PLATE);
        atHand.passages().ask(trip, more);
        atHand.reviews().ask(trip, more);
        atHand.tariffs().ask(trip, KeptTariffs.arrivals(others));
        trip.go();
    }
}
