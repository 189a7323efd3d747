package org.scps.billing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All versions of the facilities' tariffs, drafts included. Call it under the facility's lock to change anything. */
@ApplicationScoped
public class TariffShelf {

    private final EntityManager entities;

    TariffShelf(EntityManager entities) {
        this.entities = entities;
    }

    /** The same in all versions. Facility ids may have characters that slugs have not. */
    public static String tariffId(String facilityId) {
        String slug = facilityId.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9_-]", "-");
        return slug.substring(0, Math.min(slug.length(), 50)) + "-standard";
    }

    /** The latest first. */
    public Page<TariffVersion> versions(String facilityId, int page, int size) {
        return new Search<>(TariffVersionEntity.class, "")
                .where("e.facilityId = :facility", "facility", facilityId)
                .page(entities, "e.version desc", page, size, TariffVersionEntity::toVersion);
    }

    public Optional<TariffVersion> find(String facilityId, int version) {
        return entity(facilityId, version).map(TariffVersionEntity::toVersion);
    }

    public TariffVersion draft(String facilityId, String document, String by, Instant now) {
        Integer last = entities.createQuery(
                        "select max(version) from TariffVersionEntity where facilityId = ?1", Integer.class)
                .setParameter(1, facilityId)
                .getSingleResult();
        TariffVersionEntity entity = new TariffVersionEntity();
        entity.tariffId = tariffId(facilityId);
        entity.version = last == null ? 1 : last + 1;
        entity.facilityId = facilityId;
        entity.state = TariffVersion.State.DRAFT;
        entity.document = document;
        entity.createdAt = now;
        entity.createdBy = by;
        entities.persist(entity);
        return entity.toVersion();
    }

    public TariffVersion change(String facilityId, int version, String document) {
        TariffVersionEntity entity = entity(facilityId, version).orElseThrow();
        entity.document = document;
        return entity.toVersion();
    }

    public TariffVersion publish(String facilityId, int version, Instant from, Instant to, String by, Instant now) {
        TariffVersionEntity entity = entity(facilityId, version).orElseThrow();
        entity.state = TariffVersion.State.PUBLISHED;
        entity.validFrom = from;
        entity.validTo = to;
        entity.publishedAt = now;
        entity.publishedBy = by;
        return entity.toVersion();
    }

    public void discard(String facilityId, int version) {
        entity(facilityId, version).ifPresent(entities::remove);
    }

    private Optional<TariffVersionEntity> entity(String facilityId, int version) {
        List<TariffVersionEntity> found = entities.createQuery(
                        "from TariffVersionEntity where facilityId = ?1 and version = ?2", TariffVersionEntity.class)
                .setParameter(1, facilityId)
                .setParameter(2, version)
                .getResultList();
        return found.stream().findFirst();
    }
}
