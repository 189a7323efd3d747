package org.scps.billing.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scps.billing.persistence.PassageArchive;
import org.scps.billing.session.Passage;
import org.scps.billing.session.Review;
import org.scps.billing.session.Sessions;
import org.scps.billing.session.Suggestion;
import org.scps.billing.session.Suggestions;

/** Adds to reviews the passage to look at and what it may belong to. */
@ApplicationScoped
class ReviewViews {

    /** More vehicles than stand in most car parks. */
    private static final int OPEN_SESSIONS_TO_COMPARE = 2_000;

    private final PassageArchive passages;
    private final Sessions sessions;

    ReviewViews(PassageArchive passages, Sessions sessions) {
        this.passages = passages;
        this.sessions = sessions;
    }

    List<ReviewView> of(List<Review> reviews) {
        Map<UUID, Passage> looked = passages
                .all(reviews.stream().map(Review::passageId).toList())
                .stream()
                .collect(Collectors.toMap(Passage::passageId, Function.identity()));
        return reviews.stream()
                .map(review -> of(review, looked.get(review.passageId())))
                .toList();
    }

    private ReviewView of(Review review, Passage passage) {
        return ReviewView.of(review, passage, review.open() ? suggestions(passage) : List.of());
    }

    private List<Suggestion> suggestions(Passage passage) {
        int enough = passage.plate() == null ? 5 : OPEN_SESSIONS_TO_COMPARE;
        return Suggestions.forPassage(passage, sessions.openBefore(passage.facilityId(), passage.at(), enough));
    }
}
