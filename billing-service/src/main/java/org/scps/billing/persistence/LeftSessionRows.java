package org.scps.billing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scps.billing.guest.LeftSessions;
import org.scps.billing.session.Session;
import org.scps.billing.session.Sessions;

@ApplicationScoped
class LeftSessionRows implements LeftSessions {

    /** Nobody parks more often in the time a guest has to pay. */
    private static final int MOST = 20;

    private final EntityManager entities;
    private final Sessions sessions;
    private final Json json;

    LeftSessionRows(EntityManager entities, Sessions sessions, Json json) {
        this.entities = entities;
        this.sessions = sessions;
        this.json = json;
    }

    @Override
    public Optional<Session> find(UUID sessionId) {
        return sessions.find(sessionId);
    }

    @Override
    public List<Session> leftSince(String facilityId, List<String> plates, Instant since) {
        return entities
                .createQuery(
                        "select s from SessionEntity s left join fetch s.charge where s.facilityId = :facility"
                                + " and s.plate in :plates and s.state = ENDED and s.exit.at >= :since"
                                + " order by s.startedAt desc",
                        SessionEntity.class)
                .setParameter("facility", facilityId)
                .setParameter("plates", plates)
                .setParameter("since", since)
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(entity -> entity.toSession(json))
                .toList();
    }
}
