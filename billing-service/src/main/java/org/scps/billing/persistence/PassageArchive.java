package org.scps.billing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.scps.billing.session.Correction;
import org.scps.billing.session.Passage;

/** Lists of passages and what became of them. */
@ApplicationScoped
public class PassageArchive {

    private final EntityManager entities;
    private final Json json;

    PassageArchive(EntityManager entities, Json json) {
        this.entities = entities;
        this.json = json;
    }

    /** What to look for; null for anything. {@code plate} is the plate acted on. */
    public record Filter(String facilityId, String laneId, String plate, Instant from, Instant to) {}

    /** The latest first. */
    public Page<Passage> search(Filter filter, int page, int size) {
        return new Search<>(PassageEntity.class, "")
                .where("e.facilityId = :facility", "facility", filter.facilityId())
                .where("e.laneId = :lane", "lane", filter.laneId())
                .where(
                        "(e.timelinePlate = :plate or e.timelinePlate is null and e.plate = :plate)",
                        "plate",
                        filter.plate())
                .where("e.capturedAt >= :from", "from", filter.from())
                .where("e.capturedAt < :to", "to", filter.to())
                .page(entities, "e.capturedAt desc, e.passageId", page, size, entity -> entity.toPassage(json));
    }

    public List<Passage> all(Collection<UUID> passageIds) {
        return entities.createQuery("from PassageEntity where passageId in :ids", PassageEntity.class)
                .setParameter("ids", passageIds)
                .getResultStream()
                .map(entity -> entity.toPassage(json))
                .toList();
    }

    /** What people said of a passage, the earliest first. */
    public List<Correction> corrections(UUID passageId) {
        return entities.createQuery(
                        "from CorrectionEntity where passageId = :passage order by correctedAt, correctionId",
                        CorrectionEntity.class)
                .setParameter("passage", passageId)
                .getResultStream()
                .map(CorrectionEntity::toCorrection)
                .toList();
    }

    /** What had been read before, the earliest first. */
    public List<ReplacedReading> replacedReadings(UUID passageId) {
        return entities.createQuery(
                        "from ReplacedReadingEntity where passageId = :passage order by revision",
                        ReplacedReadingEntity.class)
                .setParameter("passage", passageId)
                .getResultStream()
                .map(ReplacedReadingEntity::toReplacedReading)
                .toList();
    }
}
