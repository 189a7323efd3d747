package org.scps.billing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.scps.billing.tariff.Tariff;
import org.scps.billing.tariff.Visit;
import org.scps.billing.whatif.PastStay;

/**
 * Ended and charged sessions of a period with all that their price depends on. What belongs to the facility is loaded
 * once, not for each session; quotas of permits and their spaces count for each stay alone.
 */
@ApplicationScoped
public class PastStays {

    private static final int SLICE = 5_000;

    private final EntityManager entities;

    PastStays(EntityManager entities) {
        this.entities = entities;
    }

    /** How many there are that ended in a period. */
    public long count(String facilityId, Instant from, Instant to) {
        return ((Number) query(
                                "select count(*) from session s join charge c on c.charge_id = s.charge_id and not c.voided"
                                        + " where s.facility_id = ?1 and s.state = 'ENDED' and s.exit_at >= ?2"
                                        + " and s.exit_at < ?3 and s.entry_at is not null",
                                facilityId,
                                from,
                                to)
                        .getSingleResult())
                .longValue();
    }

    /** Hands over each of them in the order of their ids. */
    public void each(String facilityId, Tariff tariff, Instant from, Instant to, Consumer<PastStay> take) {
        Map<String, String> classes =
                pairs("select plate, vehicle_class from vehicle_class where facility_id = ?1", facilityId);
        Map<String, String> zones = pairs("select lane_id, zone from lane_zone where facility_id = ?1", facilityId);
        Map<String, List<Visit.Holding>> permits = permits(facilityId, tariff);
        Map<UUID, List<Visit.Redeemed>> codes = codes(facilityId, from);
        UUID after = new UUID(0, 0);
        List<?> rows;
        do {
            rows = query(
                            "select s.session_id, s.plate, s.entry_at, s.exit_at, s.entry_lane_id, c.amount from session s"
                                    + " join charge c on c.charge_id = s.charge_id and not c.voided"
                                    + " where s.facility_id = ?1 and s.state = 'ENDED' and s.exit_at >= ?2"
                                    + " and s.exit_at < ?3 and s.entry_at is not null and s.session_id > ?4"
                                    + " order by s.session_id",
                            facilityId,
                            from,
                            to,
                            after)
                    .setMaxResults(SLICE)
                    .getResultList();
            for (Object found : rows) {
                Object[] row = (Object[]) found;
                after = (UUID) row[0];
                String plate = (String) row[1];
                Visit visit = new Visit(
                        (Instant) row[2],
                        classes.get(plate),
                        zones.get((String) row[4]),
                        permits.getOrDefault(plate, List.of()),
                        codes.getOrDefault(after, List.of()),
                        null);
                take.accept(new PastStay(plate, visit, (Instant) row[3], (BigDecimal) row[5]));
            }
        } while (rows.size() == SLICE);
    }

    private Map<String, List<Visit.Holding>> permits(String facilityId, Tariff tariff) {
        Map<String, List<Visit.Holding>> permits = new HashMap<>();
        for (Object found : query(
                        "select v.plate, p.permit_type, p.valid_from, least(p.valid_to, p.revoked_at) from permit p"
                                + " join permit_plate v using (permit_id) where p.facility_id = ?1",
                        facilityId)
                .getResultList()) {
            Object[] row = (Object[]) found;
            String type = (String) row[1];
            Visit.Holding holding = new Visit.Holding(
                    type,
                    (Instant) row[2],
                    (Instant) row[3],
                    tariff.concessions()
                            .permit(type)
                            .map(permit -> permit.quota())
                            .orElse(null));
            permits.computeIfAbsent((String) row[0], plate -> new ArrayList<>()).add(holding);
        }
        return permits;
    }

    private Map<UUID, List<Visit.Redeemed>> codes(String facilityId, Instant from) {
        Map<UUID, List<Visit.Redeemed>> codes = new HashMap<>();
        for (Object found : query(
                        "select r.session_id, r.validation_type, r.merchant from redeemed_code r join session s"
                                + " on s.session_id = r.session_id where r.facility_id = ?1 and s.exit_at >= ?2"
                                + " order by r.redeemed_at, r.code",
                        facilityId,
                        from)
                .getResultList()) {
            Object[] row = (Object[]) found;
            codes.computeIfAbsent((UUID) row[0], session -> new ArrayList<>())
                    .add(new Visit.Redeemed((String) row[1], (String) row[2]));
        }
        return codes;
    }

    private Map<String, String> pairs(String sql, String facilityId) {
        Map<String, String> pairs = new HashMap<>();
        for (Object found : query(sql, facilityId).getResultList()) {
            Object[] row = (Object[]) found;
            pairs.put((String) row[0], (String) row[1]);
        }
        return pairs;
    }

    private Query query(String sql, Object... parameters) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }
}
