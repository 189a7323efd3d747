package org.scps.billing.intake;

import java.sql.Connection;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.scps.billing.session.Review;
import org.scps.billing.session.ReviewReason;
import org.scps.billing.session.Reviews;

/** The review queue, as far as it is about the passages at hand. */
final class KeptReviews implements Reviews {

    private static final Table<Review> TABLE = new Table<Review>("review", "review_id")
            .column("review_id", "uuid", Review::reviewId)
            .column("facility_id", "text", Review::facilityId)
            .column("reason", "text", Review::reason)
            .column("passage_id", "uuid", Review::passageId)
            .column("session_id", "uuid", Review::sessionId)
            .column("detail", "text", Review::detail)
            .column("opened_at", "timestamptz", Review::openedAt)
            .column("resolved_at", "timestamptz", Review::resolvedAt)
            .column("resolved_by", "text", Review::resolvedBy)
            .column("resolution", "text", Review::resolution);

    private final Connection connection;
    private final Map<UUID, Map<UUID, Review>> byPassage = new HashMap<>();
    private final Map<UUID, Review> changed = new LinkedHashMap<>();

    KeptReviews(Connection connection) {
        this.connection = connection;
    }

    /** Nobody can have asked about a passage that was not known. */
    void hasNone(UUID passageId) {
        byPassage.putIfAbsent(passageId, new HashMap<>());
    }

    void ask(RoundTrip trip, Collection<UUID> passageIds) {
        passageIds.forEach(this::hasNone);
        trip.ask(
                "select review_id, facility_id, reason, passage_id, session_id, detail, opened_at, resolved_at,"
                        + " resolved_by, resolution from review where passage_id = any(?)",
                row -> {
                    RowReader columns = new RowReader(row);
                    Review review = new Review(
                            columns.id(),
                            columns.text(),
                            columns.name(ReviewReason.class),
                            columns.id(),
                            columns.id(),
                            columns.text(),
                            columns.time(),
                            columns.time(),
                            columns.text(),
                            columns.text());
                    byPassage.get(review.passageId()).putIfAbsent(review.reviewId(), review);
                },
                RoundTrip.array("uuid", passageIds));
    }

    void write(RoundTrip trip) {
        TABLE.write(trip, List.copyOf(changed.values()));
        changed.clear();
    }

    @Override
    public List<Review> about(Set<UUID> passageIds) {
        Set<UUID> unknown = passageIds.stream()
                .filter(id -> !byPassage.containsKey(id))
                .collect(Collectors.toCollection(HashSet::new));
        if (!unknown.isEmpty()) {
            RoundTrip trip = new RoundTrip(connection);
            ask(trip, unknown);
            trip.go();
        }
        return passageIds.stream()
                .flatMap(id -> byPassage.get(id).values().stream())
                .toList();
    }

    @Override
    public void save(Review review) {
        about(Set.of(review.passageId()));
        byPassage.get(review.passageId()).put(review.reviewId(), review);
        changed.put(review.reviewId(), review);
    }

    @Override
    public Optional<Review> find(UUID reviewId) {
        throw new UnsupportedOperationException("No read asks for it");
    }
}
