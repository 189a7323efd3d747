package org.scps.billing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scps.billing.session.Arrival;
import org.scps.billing.tariff.Concessions.PermitType;
import org.scps.billing.tariff.Tariff;
import org.scps.billing.tariff.Visit;

/** What the stored permits, codes, vehicle classes and zones mean for one stay. */
@ApplicationScoped
class Entitlements {

    private final EntityManager entities;

    Entitlements(EntityManager entities) {
        this.entities = entities;
    }

    Visit visit(Tariff tariff, Arrival arrival) {
        // One question for every stay, as most have nothing but a price.
        Object[] known = (Object[]) query(
                        "select (select vehicle_class from vehicle_class where facility_id = ?1 and plate = ?2),"
                                + " (select zone from lane_zone where facility_id = ?1 and lane_id = ?3),"
                                + " exists (select 1 from permit_plate where plate = ?2),"
                                + " exists (select 1 from redeemed_code where session_id = ?4)",
                        arrival.facilityId(),
                        arrival.plate(),
                        arrival.laneId(),
                        arrival.sessionId())
                .getSingleResult();
        return new Visit(
                arrival.at(),
                (String) known[0],
                (String) known[1],
                (Boolean) known[2] ? holdings(tariff, arrival) : List.of(),
                (Boolean) known[3] ? redeemed(arrival.sessionId()) : List.of(),
                null);
    }

    private List<Visit.Redeemed> redeemed(UUID sessionId) {
        List<?> rows = query(
                        "select validation_type, merchant from redeemed_code where session_id = ?1"
                                + " order by redeemed_at, code",
                        sessionId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Visit.Redeemed((String) row[0], (String) row[1]))
                .toList();
    }

    private List<Visit.Holding> holdings(Tariff tariff, Arrival arrival) {
        List<?> rows = query(
                        "select p.permit_id, p.permit_type, p.spaces, p.valid_from,"
                                + " least(p.valid_to, p.revoked_at) from permit p join permit_plate v using (permit_id)"
                                + " where v.plate = ?2 and p.facility_id = ?1"
                                + " and (least(p.valid_to, p.revoked_at) is null or least(p.valid_to, p.revoked_at) > ?3)"
                                + " order by p.valid_from, p.permit_id",
                        arrival.facilityId(),
                        arrival.plate(),
                        arrival.at())
                .getResultList();
        List<Visit.Holding> holdings = new ArrayList<>();
        for (Object found : rows) {
            Object[] row = (Object[]) found;
            UUID permitId = (UUID) row[0];
            String type = (String) row[1];
            Integer spaces = (Integer) row[2];
            if (spaces == null || insideOn(permitId, arrival) < spaces) {
                Duration left = tariff.concessions()
                        .permit(type)
                        .filter(permit -> permit.quota() != null)
                        .map(permit -> left(permit, permitId, tariff, arrival))
                        .orElse(null);
                holdings.add(new Visit.Holding(type, (Instant) row[3], (Instant) row[4], left));
            }
        }
        return holdings;
    }

    /** Vehicles of the permit that were inside when this one came. */
    private long insideOn(UUID permitId, Arrival arrival) {
        return ((Number) query(
                                "select count(distinct s.plate) from session s join permit_plate v on v.plate = s.plate"
                                        + " where v.permit_id = ?1 and s.facility_id = ?2 and s.state in ('OPEN', 'ENDED')"
                                        + " and s.started_at < ?3 and s.session_id <> ?4"
                                        + " and (s.exit_at > ?3 or s.state = 'OPEN')",
                                permitId,
                                arrival.facilityId(),
                                arrival.at(),
                                arrival.sessionId())
                        .getSingleResult())
                .longValue();
    }

    private Duration left(PermitType permit, UUID permitId, Tariff tariff, Arrival arrival) {
        Instant since = permit.quotaPeriod()
                .begin(arrival.at().atZone(tariff.timeZone()).toLocalDate())
                .atStartOfDay(tariff.timeZone())
                .toInstant();
        Number used = (Number) query(
                        "select coalesce(sum(extract(epoch from least(s.exit_at, ?4) - s.started_at)), 0) from session s"
                                + " join permit_plate v on v.plate = s.plate where v.permit_id = ?1"
                                + " and s.facility_id = ?2 and s.state = 'ENDED' and s.started_at >= ?3"
                                + " and s.started_at < ?4",
                        permitId,
                        arrival.facilityId(),
                        since,
                        arrival.at())
                .getSingleResult();
        Duration left = permit.quota().minusSeconds(used.longValue());
        return Optional.of(left).filter(time -> !time.isNegative()).orElse(Duration.ZERO);
    }

    private Query query(String sql, Object... parameters) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }
}
