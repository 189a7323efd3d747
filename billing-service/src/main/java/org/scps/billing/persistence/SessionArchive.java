package org.scps.billing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.scps.billing.session.Session;
import org.scps.billing.session.SessionState;
import org.scps.events.ChargeState;

/** Lists of sessions. */
@ApplicationScoped
public class SessionArchive {

    private final EntityManager entities;
    private final Json json;

    SessionArchive(EntityManager entities, Json json) {
        this.entities = entities;
        this.json = json;
    }

    /**
     * What to look for; null or empty for anything. Times are of the session's start. Withdrawn sessions are found only
     * when their state is asked for.
     */
    public record Filter(
            String facilityId,
            List<String> plates,
            SessionState state,
            ChargeState chargeState,
            Instant from,
            Instant to) {}

    /** The latest first. */
    public Page<Session> search(Filter filter, int page, int size) {
        Search<SessionEntity> search = new Search<>(SessionEntity.class, "left join fetch e.charge");
        if (filter.state() == null) {
            search.where("e.state <> WITHDRAWN");
        }
        return search.where("e.facilityId = :facility", "facility", filter.facilityId())
                .where("e.plate in :plates", "plates", filter.plates())
                .where("e.state = :state", "state", filter.state())
                .where("e.charge.voided = false and e.charge.state = :charged", "charged", filter.chargeState())
                .where("e.startedAt >= :from", "from", filter.from())
                .where("e.startedAt < :to", "to", filter.to())
                .page(entities, "e.startedAt desc, e.sessionId", page, size, entity -> entity.toSession(json));
    }
}
