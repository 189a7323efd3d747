package org.scps.ingest.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scps.ingest.store.ImageKey;
import org.scps.ingest.store.StoredObject;

/** Tells which objects are complete: those that look as they did at the look before. */
final class ArrivalWatch {

    private static final Comparator<StoredObject> OLDEST_FIRST = Comparator.comparing(StoredObject::updatedAt)
            .thenComparing(object -> object.key().path());

    private final Clock clock;
    private Map<ImageKey, Sighting> sightings = Map.of();

    ArrivalWatch(Clock clock) {
        this.clock = clock;
    }

    /** @return those that did not change since the last look, oldest first */
    List<Arrival> look(List<StoredObject> listed) {
        Instant now = clock.instant();
        Map<ImageKey, Sighting> before = sightings;
        Map<ImageKey, Sighting> current = new HashMap<>();
        for (StoredObject object : listed) {
            Sighting earlier = before.get(object.key());
            boolean unchanged = earlier != null && earlier.object().equals(object);
            current.put(object.key(), unchanged ? earlier : new Sighting(object, now));
        }
        sightings = current;
        return listed.stream()
                .filter(object -> current.get(object.key()).equals(before.get(object.key())))
                .sorted(OLDEST_FIRST)
                .map(object -> new Arrival(
                        object, Duration.between(current.get(object.key()).since(), now)))
                .toList();
    }

    private record Sighting(StoredObject object, Instant since) {}
}
