package org.scps.billing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.scps.billing.session.Review;

/** Lists of reviews. */
@ApplicationScoped
public class ReviewArchive {

    private final EntityManager entities;

    ReviewArchive(EntityManager entities) {
        this.entities = entities;
    }

    /** The latest first. @param open null for both kinds */
    public Page<Review> search(String facilityId, Boolean open, int page, int size) {
        Search<ReviewEntity> search =
                new Search<>(ReviewEntity.class, "").where("e.facilityId = :facility", "facility", facilityId);
        if (open != null) {
            search.where(open ? "e.resolvedAt is null" : "e.resolvedAt is not null");
        }
        return search.page(entities, "e.openedAt desc, e.reviewId", page, size, ReviewEntity::toReview);
    }

    public List<Review> openOfSessions(List<UUID> sessionIds) {
        return entities.createQuery(
                        "from ReviewEntity where sessionId in :sessions and resolvedAt is null order by openedAt",
                        ReviewEntity.class)
                .setParameter("sessions", sessionIds)
                .getResultStream()
                .map(ReviewEntity::toReview)
                .toList();
    }
}
