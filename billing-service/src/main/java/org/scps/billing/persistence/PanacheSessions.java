package org.scps.billing.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scps.billing.session.Claim;
import org.scps.billing.session.Session;
import org.scps.billing.session.Sessions;

@ApplicationScoped
class PanacheSessions implements Sessions, PanacheRepositoryBase<SessionEntity, UUID> {

    private static final String OF_PLATE = "from SessionEntity s left join fetch s.charge"
            + " where s.facilityId = :facility and s.claimPlate = :plate and s.claimKind is not null and ";

    private final Json json;
    private final KnownAbsent absent;

    PanacheSessions(Json json, KnownAbsent absent) {
        this.json = json;
        this.absent = absent;
    }

    @Override
    public Optional<Session> find(UUID sessionId) {
        return Optional.ofNullable(entity(sessionId)).map(entity -> entity.toSession(json));
    }

    private SessionEntity entity(UUID sessionId) {
        if (absent.knows(sessionId)) {
            return null;
        }
        SessionEntity entity = findById(sessionId);
        if (entity == null) {
            absent.add(sessionId);
        }
        return entity;
    }

    @Override
    public void save(Session session) {
        SessionEntity entity = entity(session.sessionId());
        if (entity == null) {
            absent.remove(session.sessionId());
            entity = new SessionEntity();
            entity.take(session, json);
            persist(entity);
        } else {
            entity.take(session, json);
        }
    }

    @Override
    public Optional<Session> lastBefore(String facilityId, String plate, Instant at) {
        String query = OF_PLATE + "s.startedAt < :at order by s.startedAt desc, s.sessionId desc";
        return sessions(query, ofPlate(facilityId, plate).and("at", at), 1).stream()
                .findFirst();
    }

    @Override
    public List<Session> startedFrom(String facilityId, String plate, Instant from, int limit) {
        String query = OF_PLATE + "s.startedAt >= :from order by s.startedAt, s.sessionId";
        return sessions(query, ofPlate(facilityId, plate).and("from", from), limit);
    }

    @Override
    public List<Session> openBefore(String facilityId, Instant at, int limit) {
        return sessions(
                "from SessionEntity s left join fetch s.charge where s.facilityId = :facility and s.state = OPEN"
                        + " and s.startedAt < :at order by s.startedAt desc",
                Parameters.with("facility", facilityId).and("at", at),
                limit);
    }

    @Override
    public List<Session> lone(String facilityId, Claim.Kind kind, String plate, Instant from, Instant to) {
        return alike(
                "s.claimKind = :kind and s.claimKind in (ENTRY, EXIT) and s.startedAt between :from and :to",
                alike(facilityId, plate, from, to).and("kind", kind));
    }

    @Override
    public List<Session> paired(String facilityId, String plate, Instant from, Instant to, boolean contested) {
        return alike(
                "s.claimKind = BOTH and s.exit.at between :from and :to"
                        + (contested ? " and s.contested is not null" : ""),
                alike(facilityId, plate, from, to));
    }

    @Override
    public List<Session> forgotten(String facilityId, Instant at, int limit) {
        return sessions(
                "from SessionEntity s left join fetch s.charge where s.facilityId = :facility and s.state = OPEN"
                        + " and s.startedAt < :at order by s.startedAt",
                Parameters.with("facility", facilityId).and("at", at),
                limit);
    }

    private List<Session> alike(String condition, Parameters parameters) {
        return sessions(
                "from SessionEntity s left join fetch s.charge where s.facilityId = :facility and " + condition
                        + " and (left(s.claimPlate, 3) = :head or right(s.claimPlate, 3) = :tail)",
                parameters,
                Integer.MAX_VALUE);
    }

    private static Parameters alike(String facilityId, String plate, Instant from, Instant to) {
        return Parameters.with("facility", facilityId)
                .and("head", plate.substring(0, Math.min(3, plate.length())))
                .and("tail", plate.substring(Math.max(0, plate.length() - 3)))
                .and("from", from)
                .and("to", to);
    }

    private static Parameters ofPlate(String facilityId, String plate) {
        return Parameters.with("facility", facilityId).and("plate", plate);
    }

    private List<Session> sessions(String query, Parameters parameters, int limit) {
        return find(query, parameters).range(0, limit - 1).stream()
                .map(entity -> entity.toSession(json))
                .toList();
    }
}
