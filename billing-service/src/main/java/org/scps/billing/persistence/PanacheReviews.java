package org.scps.billing.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.scps.billing.session.Review;
import org.scps.billing.session.Reviews;

@ApplicationScoped
class PanacheReviews implements Reviews, PanacheRepositoryBase<ReviewEntity, UUID> {

    @Override
    public Optional<Review> find(UUID reviewId) {
        return findByIdOptional(reviewId).map(ReviewEntity::toReview);
    }

    @Override
    public List<Review> about(Set<UUID> passageIds) {
        return list("passageId in ?1", passageIds).stream()
                .map(ReviewEntity::toReview)
                .toList();
    }

    @Override
    public void save(Review review) {
        ReviewEntity entity = findById(review.reviewId());
        if (entity == null) {
            entity = new ReviewEntity();
            entity.take(review);
            persist(entity);
        } else {
            entity.take(review);
        }
    }
}
