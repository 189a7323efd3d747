package org.scps.billing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scps.billing.guest.GuestSessions;
import org.scps.billing.session.Session;
import org.scps.billing.session.Sessions;

@ApplicationScoped
class GuestSessionRows implements GuestSessions {

    /** Nobody parks more often in the time a guest has to pay. */
    private static final int MOST = 20;

    private final EntityManager entities;
    private final Sessions sessions;
    private final Json json;

    GuestSessionRows(EntityManager entities, Sessions sessions, Json json) {
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
        return sessions(of("s.state = ENDED and s.exit.at >= :since", facilityId, plates)
                .setParameter("since", since));
    }

    @Override
    public List<Session> enteredBetween(String facilityId, List<String> plates, Instant from, Instant to) {
        return sessions(of("s.state = OPEN and s.startedAt between :from and :to", facilityId, plates)
                .setParameter("from", from)
                .setParameter("to", to));
    }

    private TypedQuery<SessionEntity> of(String condition, String facilityId, List<String> plates) {
        return entities.createQuery(
                        "select s from SessionEntity s left join fetch s.charge where s.facilityId = :facility"
                                + " and s.plate in :plates and " + condition + " order by s.startedAt desc",
                        SessionEntity.class)
                .setParameter("facility", facilityId)
                .setParameter("plates", plates);
    }

    private List<Session> sessions(TypedQuery<SessionEntity> query) {
        return query.setMaxResults(MOST).getResultList().stream()
                .map(entity -> entity.toSession(json))
                .toList();
    }
}
