package org.scps.billing.session;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Passages in memory, found as the database finds them. */
final class InMemoryPassages implements Passages {

    private final Map<UUID, Passage> passages;
    private final List<Correction> corrections;

    InMemoryPassages(Map<UUID, Passage> passages, List<Correction> corrections) {
        this.passages = passages;
        this.corrections = corrections;
    }

    @Override
    public Optional<Passage> find(UUID passageId) {
        return Optional.ofNullable(passages.get(passageId));
    }

    @Override
    public void save(Passage passage) {
        passages.put(passage.passageId(), passage);
    }

    @Override
    public List<Passage> timeline(String facilityId, String plate, Instant from, int limit) {
        return passages.values().stream()
                .filter(p -> p.facilityId().equals(facilityId) && plate.equals(p.timelinePlate()))
                .filter(p -> !p.at().isBefore(from))
                .sorted(Passage.BY_TIME)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Passage> inUnknownLanes(String facilityId, Set<String> laneIds) {
        return passages.values().stream()
                .filter(p -> p.direction() == null && laneIds.contains(p.laneId()))
                .toList();
    }

    @Override
    public void keep(Correction correction) {
        corrections.add(correction);
    }
}
