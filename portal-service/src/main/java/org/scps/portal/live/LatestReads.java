package org.scps.portal.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.scps.events.PlateRead;

/** The last read of each lane since this process started. */
@ApplicationScoped
public class LatestReads {

    private final Map<String, PlateRead> byLane = new ConcurrentHashMap<>();

    public void heard(PlateRead read) {
        byLane.merge(read.laneId(), read, LatestReads::later);
    }

    public Optional<PlateRead> ofLane(String laneId) {
        return Optional.ofNullable(byLane.get(laneId));
    }

    private static PlateRead later(PlateRead known, PlateRead read) {
        boolean sameCar = known.passageId().equals(read.passageId());
        boolean replaces = sameCar
                ? read.revision() >= known.revision()
                : !read.capturedAt().isBefore(known.capturedAt());
        return replaces ? read : known;
    }
}
