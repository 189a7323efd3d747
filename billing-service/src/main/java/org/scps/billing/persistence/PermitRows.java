package org.scps.billing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Permits of the facilities. They are never deleted, only revoked. */
@ApplicationScoped
public class PermitRows {

    private static final String SELECT =
            "select p.permit_id, p.facility_id, p.permit_type, p.holder, p.spaces, p.valid_from, p.valid_to,"
                    + " p.created_at, p.created_by, p.revoked_at, p.revoked_by,"
                    + " (select string_agg(v.plate, ' ' order by v.plate) from permit_plate v"
                    + " where v.permit_id = p.permit_id) from permit p";

    private final EntityManager entities;

    PermitRows(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A permit as it is kept.
     *
     * @param spaces how many of its vehicles it covers at the same time; null for all
     * @param validTo null for open end
     * @param revokedAt null unless revoked
     */
    public record Permit(
            UUID permitId,
            String facilityId,
            String permitType,
            String holder,
            List<String> plates,
            Integer spaces,
            Instant validFrom,
            Instant validTo,
            Instant createdAt,
            String createdBy,
            Instant revokedAt,
            String revokedBy) {}

    public void add(Permit permit) {
        entities.createNativeQuery("insert into permit values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, null, null)")
                .setParameter(1, permit.permitId())
                .setParameter(2, permit.facilityId())
                .setParameter(3, permit.permitType())
                .setParameter(4, permit.holder())
                .setParameter(5, permit.spaces())
                .setParameter(6, permit.validFrom())
                .setParameter(7, permit.validTo())
                .setParameter(8, permit.createdAt())
                .setParameter(9, permit.createdBy())
                .executeUpdate();
        for (String plate : permit.plates()) {
            entities.createNativeQuery("insert into permit_plate values (?1, ?2) on conflict do nothing")
                    .setParameter(1, permit.permitId())
                    .setParameter(2, plate)
                    .executeUpdate();
        }
    }

    /** The latest first. */
    public Page<Permit> of(String facilityId, int page, int size) {
        List<?> rows = entities.createNativeQuery(
                        SELECT + " where p.facility_id = ?1 order by p.created_at desc, p.permit_id")
                .setParameter(1, facilityId)
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultList();
        Number total = (Number) entities.createNativeQuery("select count(*) from permit where facility_id = ?1")
                .setParameter(1, facilityId)
                .getSingleResult();
        return new Page<>(rows.stream().map(PermitRows::permit).toList(), total.longValue());
    }

    public Optional<Permit> find(String facilityId, UUID permitId) {
        List<?> rows = entities.createNativeQuery(SELECT + " where p.facility_id = ?1 and p.permit_id = ?2")
                .setParameter(1, facilityId)
                .setParameter(2, permitId)
                .getResultList();
        return rows.stream().map(PermitRows::permit).findFirst();
    }

    /** @return false when there is none, or it is revoked already */
    public boolean revoke(String facilityId, UUID permitId, String by, Instant now) {
        return entities.createNativeQuery("update permit set revoked_at = ?3, revoked_by = ?4"
                                + " where facility_id = ?1 and permit_id = ?2 and revoked_at is null")
                        .setParameter(1, facilityId)
                        .setParameter(2, permitId)
                        .setParameter(3, now)
                        .setParameter(4, by)
                        .executeUpdate()
                > 0;
    }

    private static Permit permit(Object found) {
        Object[] row = (Object[]) found;
        return new Permit(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                row[11] == null ? List.of() : Arrays.asList(((String) row[11]).split(" ")),
                (Integer) row[4],
                (Instant) row[5],
                (Instant) row[6],
                (Instant) row[7],
                (String) row[8],
                (Instant) row[9],
                (String) row[10]);
    }
}
