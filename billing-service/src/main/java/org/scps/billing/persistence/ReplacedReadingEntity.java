package org.scps.billing.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.scps.billing.session.Passage;
import org.scps.events.ReadBand;

/** A reading that a later one replaced. */
@Entity
@Table(name = "passage_reading")
@IdClass(ReplacedReadingEntity.Key.class)
class ReplacedReadingEntity {

    record Key(UUID passageId, int revision) implements Serializable {}

    @Id
    private UUID passageId;

    @Id
    private int revision;

    private String plateAsRead;
    private String region;
    private double readConfidence;

    @Enumerated(EnumType.STRING)
    private ReadBand band;

    private String imageKey;
    private String cropKey;
    private Instant replacedAt;

    static ReplacedReadingEntity of(Passage passage, Instant now) {
        ReplacedReadingEntity entity = new ReplacedReadingEntity();
        entity.passageId = passage.passageId();
        entity.revision = passage.revision();
        entity.plateAsRead = passage.reading().plate();
        entity.region = passage.reading().region();
        entity.readConfidence = passage.reading().readConfidence();
        entity.band = passage.reading().band();
        entity.imageKey = passage.reading().imageKey();
        entity.cropKey = passage.reading().cropKey();
        entity.replacedAt = now;
        return entity;
    }

    ReplacedReading toReplacedReading() {
        return new ReplacedReading(revision, plateAsRead, readConfidence, band, imageKey, cropKey, replacedAt);
    }
}
