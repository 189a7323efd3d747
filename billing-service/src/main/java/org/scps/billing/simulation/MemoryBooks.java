package org.scps.billing.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.scps.billing.session.Actor;
import org.scps.billing.session.Charging;
import org.scps.billing.session.Correction;
import org.scps.billing.session.Facilities;
import org.scps.billing.session.Facility;
import org.scps.billing.session.ForgottenDesk;
import org.scps.billing.session.LostEntries;
import org.scps.billing.session.MemorySessions;
import org.scps.billing.session.Occupancies;
import org.scps.billing.session.Occupancy;
import org.scps.billing.session.OccupancyCounter;
import org.scps.billing.session.Outbox;
import org.scps.billing.session.PairingRules;
import org.scps.billing.session.PairingSettings;
import org.scps.billing.session.Passage;
import org.scps.billing.session.PassageChanges;
import org.scps.billing.session.Passages;
import org.scps.billing.session.ReadDesk;
import org.scps.billing.session.Review;
import org.scps.billing.session.ReviewQueue;
import org.scps.billing.session.Reviews;
import org.scps.billing.session.SessionBook;
import org.scps.billing.session.SessionUpdates;
import org.scps.billing.session.Tariffs;
import org.scps.billing.tariff.Tariff;
import org.scps.events.LaneDirection;

/** The core of the service, put together with collections in memory whose cost does not grow with what they hold. */
final class MemoryBooks {

    final MemorySessions sessions = new MemorySessions();
    final Map<UUID, Review> reviews = new HashMap<>();
    final ReadDesk reads;
    final ForgottenDesk forgotten;

    private final Map<UUID, Passage> passages = new HashMap<>();
    private final Map<String, TreeSet<Passage>> timelines = new HashMap<>();
    private final Map<UUID, List<UUID>> reviewsOfPassage = new HashMap<>();

    MemoryBooks(PairingRules rules, Tariff tariff, Outbox outbox) {
        PairingSettings settings = new OneSetting(rules);
        StoredPassages storedPassages = new StoredPassages();
        Lanes lanes = new Lanes();
        SessionUpdates updates = new SessionUpdates(sessions, outbox, (session, before, cause) -> {});
        SessionBook book = new SessionBook(
                settings,
                storedPassages,
                sessions,
                new Charging(new OneTariff(tariff), settings, LostEntries.REVIEWED),
                updates);
        PassageChanges changes = new PassageChanges(storedPassages, book, new ReviewQueue(new StoredReviews()));
        reads = new ReadDesk(
                storedPassages, lanes, changes, new OccupancyCounter(new StoredOccupancies(), lanes, outbox));
        forgotten = new ForgottenDesk(sessions, settings, changes);
    }

    private final class StoredPassages implements Passages {

        @Override
        public Optional<Passage> find(UUID passageId) {
            return Optional.ofNullable(passages.get(passageId));
        }

        @Override
        public void save(Passage passage) {
            Passage before = passages.put(passage.passageId(), passage);
            if (before != null && before.timelinePlate() != null) {
                timelines.get(key(before.facilityId(), before.timelinePlate())).remove(before);
            }
            if (passage.timelinePlate() != null) {
                timelines
                        .computeIfAbsent(
                                key(passage.facilityId(), passage.timelinePlate()),
                                key -> new TreeSet<>(Passage.BY_TIME))
                        .add(passage);
            }
        }

        @Override
        public List<Passage> timeline(String facilityId, String plate, Instant from, int limit) {
            return timelines.getOrDefault(key(facilityId, plate), new TreeSet<>(Passage.BY_TIME)).stream()
                    .filter(passage -> !passage.at().isBefore(from))
                    .limit(limit)
                    .toList();
        }

        @Override
        public List<Passage> inUnknownLanes(String facilityId, Set<String> laneIds) {
            return List.of();
        }

        @Override
        public void keep(Correction correction) {
            throw new UnsupportedOperationException("Nobody corrects anything in a simulation");
        }

        private static String key(String facilityId, String plate) {
            return facilityId + '/' + plate;
        }
    }

    private final class StoredReviews implements Reviews {

        @Override
        public Optional<Review> find(UUID reviewId) {
            return Optional.ofNullable(reviews.get(reviewId));
        }

        @Override
        public List<Review> about(Set<UUID> passageIds) {
            return passageIds.stream()
                    .flatMap(id -> reviewsOfPassage.getOrDefault(id, List.of()).stream())
                    .map(reviews::get)
                    .toList();
        }

        @Override
        public void save(Review review) {
            if (reviews.put(review.reviewId(), review) == null) {
                reviewsOfPassage
                        .computeIfAbsent(review.passageId(), id -> new ArrayList<>(1))
                        .add(review.reviewId());
            }
        }
    }

    private static final class StoredOccupancies implements Occupancies {

        private final Map<String, Occupancy> all = new HashMap<>();

        @Override
        public Optional<Occupancy> find(String facilityId, String zone) {
            return Optional.ofNullable(all.get(facilityId));
        }

        @Override
        public void save(Occupancy occupancy) {
            all.put(occupancy.facilityId(), occupancy);
        }

        @Override
        public void keepSetting(String facilityId, Setting setting) {
            throw new UnsupportedOperationException("Nobody counts in a simulation");
        }

        @Override
        public Optional<String> zoneOf(String facilityId, String laneId) {
            return Optional.empty();
        }

        @Override
        public int openSessions(String facilityId, String zone) {
            throw new UnsupportedOperationException("Nobody counts in a simulation");
        }
    }

    /** {@code …-in} leads in, {@code …-out} leads out. */
    private static final class Lanes implements Facilities {

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
            throw new UnsupportedOperationException("The car parks of a simulation stay as they are");
        }

        @Override
        public Optional<LaneDirection> direction(String facilityId, String laneId) {
            return Optional.of(laneId.endsWith("-in") ? LaneDirection.ENTRY : LaneDirection.EXIT);
        }
    }

    private record OneSetting(PairingRules rules) implements PairingSettings {

        @Override
        public PairingRules of(String facilityId) {
            return rules;
        }

        @Override
        public void set(String facilityId, PairingRules next, Actor actor) {
            throw new UnsupportedOperationException("The settings of a simulation stay as they are");
        }
    }

    private record OneTariff(Tariff tariff) implements Tariffs {

        @Override
        public Tariff inForce(String facilityId, Instant entry) {
            return tariff;
        }

        @Override
        public void provideFor(Facility facility, Instant now) {
            throw new UnsupportedOperationException("The tariff of a simulation stays as it is");
        }
    }
}
