package org.scps.billing.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.scps.billing.ledger.Posting;
import org.scps.billing.ledger.Postings;
import org.scps.billing.tariff.Tariff;
import org.scps.events.Event;
import org.scps.events.LaneDirection;

/** Everything behind the core's interfaces, in memory, and the core put together with it. */
final class InMemory {

    static final PairingRules RULES = new PairingRules(
            Duration.ofSeconds(60), Duration.ofSeconds(10), Duration.ofDays(30), Duration.ZERO, Tolerance.USUAL);

    final Map<UUID, Passage> passages = new HashMap<>();
    final Map<UUID, Session> sessions = new TreeMap<>();
    final Map<UUID, Review> reviews = new TreeMap<>();
    final Map<String, Occupancy> occupancies = new HashMap<>();
    final Map<String, String> zones = new HashMap<>();
    final List<Occupancies.Setting> counts = new ArrayList<>();
    final Map<String, LaneDirection> lanes = new HashMap<>();
    final List<Correction> corrections = new ArrayList<>();
    final List<Event> events = new ArrayList<>();
    final List<Posting> postings = new ArrayList<>();
    final Tariff tariff;
    PairingRules rules = RULES;
    boolean lostEntriesCharged;

    final SessionUpdates updates;
    final Payable payable;
    final PassageChanges changes;
    final ReadDesk reads;
    final ReviewDesk desk;
    final ForgottenDesk forgotten;
    final OccupancyCounter counter;

    InMemory(Tariff tariff) {
        this.tariff = tariff;
        Outbox outbox = (event, facility, correlation) -> events.add(event);
        Sessions storedSessions = new InMemorySessions(sessions);
        Passages storedPassages = new InMemoryPassages(passages, corrections);
        StoredReviews storedReviews = new StoredReviews();
        StoredFacilities facilities = new StoredFacilities();
        updates = new SessionUpdates(
                storedSessions,
                outbox,
                (session, before, cause) -> postings.addAll(Postings.between(before, session.charge())));
        PairingSettings settings = new OneSetting();
        Charging charging = new Charging(new OneTariff(), settings, (park, plate, exit) -> lostEntriesCharged);
        payable = new Payable(charging, new OneTariff());
        SessionBook book = new SessionBook(settings, storedPassages, storedSessions, charging, updates);
        changes = new PassageChanges(storedPassages, book, new ReviewQueue(storedReviews));
        counter = new OccupancyCounter(new StoredOccupancies(), facilities, outbox);
        reads = new ReadDesk(storedPassages, facilities, changes, counter);
        forgotten = new ForgottenDesk(storedSessions, settings, changes);
        desk = new ReviewDesk(storedReviews, storedPassages, storedSessions, changes, updates);
    }

    private final class StoredReviews implements Reviews {

        @Override
        public Optional<Review> find(UUID reviewId) {
            return Optional.ofNullable(reviews.get(reviewId));
        }

        @Override
        public List<Review> about(Set<UUID> passageIds) {
            return reviews.values().stream()
                    .filter(review -> passageIds.contains(review.passageId()))
                    .toList();
        }

        @Override
        public void save(Review review) {
            reviews.put(review.reviewId(), review);
        }
    }

    private final class StoredOccupancies implements Occupancies {

        @Override
        public Optional<Occupancy> find(String facilityId, String zone) {
            return Optional.ofNullable(occupancies.get(facilityId + zone));
        }

        @Override
        public void save(Occupancy occupancy) {
            occupancies.put(occupancy.facilityId() + occupancy.zone(), occupancy);
        }

        @Override
        public void keepSetting(String facilityId, Setting setting) {
            counts.add(setting);
        }

        @Override
        public Optional<String> zoneOf(String facilityId, String laneId) {
            return Optional.ofNullable(zones.get(laneId));
        }

        @Override
        public int openSessions(String facilityId, String zone) {
            return (int) sessions.values().stream()
                    .filter(session -> session.state() == SessionState.OPEN)
                    .filter(session -> zone.isEmpty()
                            || zone.equals(zones.get(session.entry().laneId())))
                    .count();
        }
    }

    private final class StoredFacilities implements Facilities {

        @Override
        public Optional<Facility> find(String facilityId) {
            return Optional.empty();
        }

        @Override
        public List<String> ids() {
            return List.of();
        }

        @Override
        public void save(Facility facility) {
            lanes.putAll(facility.lanes());
        }

        @Override
        public Optional<LaneDirection> direction(String facilityId, String laneId) {
            return Optional.ofNullable(lanes.get(laneId));
        }
    }

    private final class OneSetting implements PairingSettings {

        @Override
        public PairingRules of(String facilityId) {
            return rules;
        }

        @Override
        public void set(String facilityId, PairingRules next, Actor actor) {
            rules = next;
        }
    }

    private final class OneTariff implements Tariffs {

        @Override
        public Tariff inForce(String facilityId, Instant entry) {
            return tariff;
        }

        @Override
        public void provideFor(Facility facility, Instant now) {}
    }
}
