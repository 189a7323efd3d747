package org.scps.billing.session;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The review queue, resolved items included. */
public interface Reviews {

    Optional<Review> find(UUID reviewId);

    List<Review> about(Set<UUID> passageIds);

    void save(Review review);
}
