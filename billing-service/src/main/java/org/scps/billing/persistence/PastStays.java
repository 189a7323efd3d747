package org.scps.billing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.scps.billing.tariff.Tariff;
import org.scps.billing.tariff.Visit;
import org.scps.billing.whatif.PastStay;
import org.scps.billing.whatif.SharedPermits;

/**
 * Ended and charged sessions of a period with all that their price depends on. What belongs to the facility is loaded
 * once, not for each session; quotas and spaces of permits are shared among the stays of their vehicles.
 */
@ApplicationScoped
public class PastStays {

    private static final int SLICE = 5_000;

    /** A stay may have begun a maximum stay before the period, and its quota up to a month before that. */
    private static final Duration REACH = Duration.ofDays(100);

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

    /** Hands over each of them in the order in which they began. */
    public void each(String facilityId, Tariff tariff, Instant from, Instant to, Consumer<PastStay> take) {
        Map<String, String> classes =
                pairs("select plate, vehicle_class from vehicle_class where facility_id = ?1", facilityId);
        Map<String, String> zones = pairs("select lane_id, zone from lane_zone where facility_id = ?1", facilityId);
        SharedPermits permits =
                new SharedPermits(tariff, permits(facilityId), ofPermits(facilityId, from.minus(REACH), to));
        Map<UUID, List<Visit.Redeemed>> codes = codes(facilityId, from);
        Instant begun = Instant.EPOCH;
        UUID after = new UUID(0, 0);
        List<?> rows;
        do {
            rows = query(
                            "select s.session_id, s.plate, s.entry_at, s.exit_at, s.entry_lane_id, c.amount,"
                                    + " c.paid_up_to, c.paid_inside_at, (select min(p.started_at) from payment p"
                                    + " where p.charge_id = c.charge_id and p.state = 'SETTLED') from session s"
                                    + " join charge c on c.charge_id = s.charge_id and not c.voided"
                                    + " where s.facility_id = ?1 and s.state = 'ENDED' and s.exit_at >= ?2"
                                    + " and s.exit_at < ?3 and s.entry_at is not null"
                                    + " and (s.entry_at, s.session_id) > (?4, ?5) order by s.entry_at, s.session_id",
                            facilityId,
                            from,
                            to,
                            begun,
                            after)
                    .setMaxResults(SLICE)
                    .getResultList();
            for (Object found : rows) {
                Object[] row = (Object[]) found;
                after = (UUID) row[0];
                begun = (Instant) row[2];
                String plate = (String) row[1];
                Instant exit = (Instant) row[3];
                Visit visit = new Visit(
                        begun,
                        classes.get(plate),
                        zones.get((String) row[4]),
                        permits.of(new SharedPermits.Stayed(after, plate, begun, exit)),
                        codes.getOrDefault(after, List.of()),
                        row[6] == null ? null : new Visit.PaidInside((Instant) row[6], (Instant) row[7]));
                take.accept(new PastStay(plate, visit, exit, (BigDecimal) row[5], (Instant) row[8]));
            }
        } while (rows.size() == SLICE);
    }

    private List<SharedPermits.Permit> permits(String facilityId) {
        Map<UUID, Set<String>> plates = new HashMap<>();
        for (Object found : query(
                        "select v.permit_id, v.plate from permit_plate v join permit p using (permit_id)"
                                + " where p.facility_id = ?1",
                        facilityId)
                .getResultList()) {
            Object[] row = (Object[]) found;
            plates.computeIfAbsent((UUID) row[0], id -> new HashSet<>()).add((String) row[1]);
        }
        List<?> rows = query(
                        "select permit_id, permit_type, spaces, valid_from, least(valid_to, revoked_at) from permit"
                                + " where facility_id = ?1 order by valid_from, permit_id",
                        facilityId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new SharedPermits.Permit(
                        (UUID) row[0],
                        (String) row[1],
                        (Integer) row[2],
                        (Instant) row[3],
                        (Instant) row[4],
                        plates.getOrDefault((UUID) row[0], Set.of())))
                .toList();
    }

    /** Of all vehicles that hold a permit with a limit: what began earlier counts, too. */
    private List<SharedPermits.Stayed> ofPermits(String facilityId, Instant since, Instant to) {
        List<?> rows = query(
                        "select s.session_id, s.plate, s.entry_at, s.exit_at, s.state from session s"
                                + " where s.facility_id = ?1 and s.state in ('OPEN', 'ENDED') and s.entry_at < ?2"
                                + " and (s.exit_at is null or s.exit_at >= ?3) and s.plate in (select v.plate from permit_plate v join permit p using (permit_id)"
                                + " where p.facility_id = ?1)",
                        facilityId,
                        to,
                        since)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                // An ended one without an exit counts for nobody, as in charging.
                .filter(row -> row[3] != null || "OPEN".equals(row[4]))
                .map(row ->
                        new SharedPermits.Stayed((UUID) row[0], (String) row[1], (Instant) row[2], (Instant) row[3]))
                .toList();
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
