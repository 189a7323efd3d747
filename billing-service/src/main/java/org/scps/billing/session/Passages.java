package org.scps.billing.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Every passage ever read, each with its latest reading and what people made of it. */
public interface Passages {

    Optional<Passage> find(UUID passageId);

    /** Keeps the replaced reading too when the passage was read again. */
    void save(Passage passage);

    /** The first {@code limit} passages of a plate's timeline from {@code from} on, in order of time. */
    List<Passage> timeline(String facilityId, String plate, Instant from, int limit);

    /** Passages that wait for the facility to tell which way their lane goes. */
    List<Passage> inUnknownLanes(String facilityId, Set<String> laneIds);

    void keep(Correction correction);
}
