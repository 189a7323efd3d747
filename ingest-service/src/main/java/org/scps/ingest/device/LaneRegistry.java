package org.scps.ingest.device;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.scps.events.FacilityPublished;
import org.scps.events.Lane;

/** The lanes of all facilities as last published, watched by a device or not. */
@ApplicationScoped
public class LaneRegistry {

    private final Map<String, FacilityPublished> facilities = new HashMap<>();

    private volatile Map<String, String> facilityByLane = Map.of();
    private volatile boolean loaded;

    /** Takes a facility's current description, in place of the one before. */
    public synchronized void put(FacilityPublished facility) {
        facilities.put(facility.facilityId(), facility);
        index();
    }

    public synchronized void remove(String facilityId) {
        facilities.remove(facilityId);
        index();
    }

    /** All that was published up to now is known. */
    public void markLoaded() {
        loaded = true;
    }

    /** False until all that had been published at the start is known; until then no lane can be called unknown. */
    public boolean isLoaded() {
        return loaded;
    }

    /** Empty for a lane that no facility has. */
    public Optional<String> facilityOf(String laneId) {
        return Optional.ofNullable(facilityByLane.get(laneId));
    }

    /** All lanes, by name. */
    public List<String> lanes() {
        return List.copyOf(facilityByLane.keySet());
    }

    private void index() {
        Map<String, String> index = new TreeMap<>();
        facilities.values().forEach(facility -> facility.lanes().stream()
                .map(Lane::laneId)
                .forEach(laneId -> index.put(laneId, facility.facilityId())));
        facilityByLane = index;
    }
}
