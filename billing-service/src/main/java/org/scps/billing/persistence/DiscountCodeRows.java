package org.scps.billing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Discount codes of merchants and the stays that they were used for. */
@ApplicationScoped
public class DiscountCodeRows {

    private static final String SELECT =
            "select c.facility_id, c.code, c.validation_type, c.merchant, c.uses, c.valid_from,"
                    + " c.valid_to, c.created_at, c.created_by, c.revoked_at, (select count(*) from redeemed_code r"
                    + " where r.facility_id = c.facility_id and r.code = c.code) from discount_code c where c.facility_id = ?1";

    private final EntityManager entities;

    DiscountCodeRows(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A code as it is kept.
     *
     * @param uses how many stays it can be used for; null for any number
     * @param validTo null for open end
     * @param revokedAt null unless revoked
     * @param used how many stays it was used for
     */
    public record DiscountCode(
            String facilityId,
            String code,
            String validationType,
            String merchant,
            Integer uses,
            Instant validFrom,
            Instant validTo,
            Instant createdAt,
            String createdBy,
            Instant revokedAt,
            long used) {}

    /** A code on a stay. */
    public record Redemption(
            UUID sessionId,
            String code,
            String validationType,
            String merchant,
            Instant redeemedAt,
            String redeemedBy) {}

    /** @return false when there is such a code already */
    public boolean add(DiscountCode code) {
        return query(
                                "insert into discount_code values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, null, null)"
                                        + " on conflict do nothing",
                                code.facilityId(),
                                code.code(),
                                code.validationType(),
                                code.merchant(),
                                code.uses(),
                                code.validFrom(),
                                code.validTo(),
                                code.createdAt(),
                                code.createdBy())
                        .executeUpdate()
                > 0;
    }

    /** The latest first. */
    public Page<DiscountCode> of(String facilityId, int page, int size) {
        List<?> rows = query(SELECT + " order by c.created_at desc, c.code", facilityId)
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultList();
        Number total = (Number) query("select count(*) from discount_code where facility_id = ?1", facilityId)
                .getSingleResult();
        return new Page<>(rows.stream().map(DiscountCodeRows::code).toList(), total.longValue());
    }

    public Optional<DiscountCode> find(String facilityId, String code) {
        List<?> rows = query(SELECT + " and c.code = ?2", facilityId, code).getResultList();
        return rows.stream().map(DiscountCodeRows::code).findFirst();
    }

    /** @return false when there is none, or it is revoked already */
    public boolean revoke(String facilityId, String code, String by, Instant now) {
        return query(
                                "update discount_code set revoked_at = ?3, revoked_by = ?4"
                                        + " where facility_id = ?1 and code = ?2 and revoked_at is null",
                                facilityId,
                                code,
                                now,
                                by)
                        .executeUpdate()
                > 0;
    }

    /** @return false when the stay has it already */
    public boolean redeem(String facilityId, Redemption redemption) {
        return query(
                                "insert into redeemed_code values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict do nothing",
                                redemption.sessionId(),
                                facilityId,
                                redemption.code(),
                                redemption.validationType(),
                                redemption.merchant(),
                                redemption.redeemedAt(),
                                redemption.redeemedBy())
                        .executeUpdate()
                > 0;
    }

    public List<Redemption> redeemed(UUID sessionId) {
        List<?> rows = query(
                        "select session_id, code, validation_type, merchant, redeemed_at, redeemed_by"
                                + " from redeemed_code where session_id = ?1 order by redeemed_at, code",
                        sessionId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Redemption(
                        (UUID) row[0], (String) row[1], (String) row[2], (String) row[3], (Instant) row[4], (String)
                                row[5]))
                .toList();
    }

    private static DiscountCode code(Object found) {
        Object[] row = (Object[]) found;
        return new DiscountCode(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (Integer) row[4],
                (Instant) row[5],
                (Instant) row[6],
                (Instant) row[7],
                (String) row[8],
                (Instant) row[9],
                ((Number) row[10]).longValue());
    }

    private Query query(String sql, Object... parameters) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }
}
