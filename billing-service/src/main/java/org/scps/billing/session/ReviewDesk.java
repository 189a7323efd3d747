package org.scps.billing.session;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.scps.events.Passing;

/** Where operators decide what the machine would not. */
public final class ReviewDesk {

    private static final Set<ReviewReason> NEED_NO_PASSAGE = EnumSet.of(
            ReviewReason.EXIT_MISSED,
            ReviewReason.STAY_TOO_LONG,
            ReviewReason.LOOKALIKE_INSIDE,
            ReviewReason.EXIT_BETWEEN,
            ReviewReason.LOOKALIKE_HELD,
            ReviewReason.ENTERED_TWICE,
            ReviewReason.CLOCK_WRONG,
            ReviewReason.PRICE_CHANGED_AFTER_PAYMENT,
            ReviewReason.DISPUTE_UPHELD);

    private static final Set<ReviewReason> CONTESTED = EnumSet.of(
            ReviewReason.LOOKALIKE_INSIDE,
            ReviewReason.EXIT_BETWEEN,
            ReviewReason.LOOKALIKE_HELD,
            ReviewReason.ENTERED_TWICE,
            ReviewReason.CLOCK_WRONG);

    private final Reviews reviews;
    private final Passages passages;
    private final Sessions sessions;
    private final PassageChanges changes;
    private final SessionUpdates updates;

    public ReviewDesk(
            Reviews reviews, Passages passages, Sessions sessions, PassageChanges changes, SessionUpdates updates) {
        this.reviews = reviews;
        this.passages = passages;
        this.sessions = sessions;
        this.changes = changes;
        this.updates = updates;
    }

    /**
     * The plate of a passage is {@code plate}, whatever was read.
     *
     * @return false when there is no such passage
     */
    public boolean correct(UUID passageId, String plate, Actor actor) {
        Optional<Passage> passage = passages.find(passageId);
        passage.ifPresent(known -> change(known, known.corrected(plate), Decision.CORRECT, null, actor));
        return passage.isPresent();
    }

    public Resolution correctReviewed(UUID reviewId, String plate, Actor actor) {
        return decide(reviewId, (review, passage) -> {
            change(passage, passage.corrected(plate), Decision.CORRECT, null, actor);
            return done(reviewId);
        });
    }

    /** The vehicle is the one of an open session. */
    public Resolution pair(UUID reviewId, UUID sessionId, Actor actor) {
        Optional<Session> session = sessions.find(sessionId);
        if (session.isEmpty()) {
            return new Resolution.NotFound("session " + sessionId);
        }
        return decide(reviewId, (review, passage) -> {
            boolean fits = session.get().state() == SessionState.OPEN
                    && session.get().facilityId().equals(passage.facilityId())
                    && session.get().startedAt().isBefore(passage.at());
            if (!fits) {
                return new Resolution.Refused("The session is not open in this facility since before the passage");
            }
            change(passage, passage.corrected(session.get().plate()), Decision.PAIR, sessionId, actor);
            return done(reviewId);
        });
    }

    /** The doubtful read is right. */
    public Resolution confirm(UUID reviewId, Actor actor) {
        return decide(reviewId, (review, passage) -> {
            if (CONTESTED.contains(review.reason())) {
                confirm(sessions.find(review.sessionId()).orElseThrow(), passage.plate(), actor);
                return done(reviewId);
            }
            if (review.reason() != ReviewReason.LOW_CONFIDENCE) {
                return new Resolution.Refused("Only a doubtful read or pair can be confirmed");
            }
            change(passage, passage.corrected(passage.plate()), Decision.CONFIRM, null, actor);
            return done(reviewId);
        });
    }

    /**
     * The driver's or an operator's word that entry and exit of a session are of one vehicle: releases its charge.
     *
     * @param plate of the vehicle; one that either passage was read as
     */
    public PairWord confirmPair(UUID sessionId, String plate, Actor actor) {
        Session session = sessions.find(sessionId).orElse(null);
        if (session == null) {
            return PairWord.NOT_FOUND;
        }
        if (session.state() != SessionState.ENDED || session.entry() == null || session.exit() == null) {
            return PairWord.NO_PAIR;
        }
        boolean read = Stream.of(session.entry(), session.exit())
                .map(passing -> passages.find(passing.passageId()).orElseThrow())
                .anyMatch(passage -> plate.equals(passage.plate()));
        if (!read) {
            return PairWord.OTHER_PLATE;
        }
        confirm(session, plate, actor);
        return PairWord.TAKEN;
    }

    private void confirm(Session session, String plate, Actor actor) {
        List<Passing> passings = Stream.of(session.entry(), session.exit())
                .filter(Objects::nonNull)
                .toList();
        for (Passing passing : passings) {
            Passage passage = passages.find(passing.passageId()).orElseThrow();
            if (!plate.equals(passage.correctedPlate())) {
                change(passage, passage.corrected(plate), Decision.CONFIRM, session.sessionId(), actor);
            }
        }
    }

    /** The passage does not count, or the matter is closed as it stands. */
    public Resolution dismiss(UUID reviewId, Actor actor) {
        return decide(reviewId, (review, passage) -> {
            if (NEED_NO_PASSAGE.contains(review.reason())) {
                Cause cause = cause(Decision.DISMISS, passage, actor);
                reviews.save(review.resolved(Decision.DISMISS.words(), cause));
                sessions.find(review.sessionId())
                        .filter(session -> session.state() == SessionState.REVIEW)
                        .ifPresent(
                                session -> updates.store(session, session.in(SessionState.ENDED, actor.at()), cause));
            } else {
                change(passage, passage.withoutCount(), Decision.DISMISS, null, actor);
            }
            return done(reviewId);
        });
    }

    private interface Step {
        Resolution on(Review review, Passage passage);
    }

    private Resolution decide(UUID reviewId, Step step) {
        Optional<Review> review = reviews.find(reviewId);
        if (review.isEmpty()) {
            return new Resolution.NotFound("review " + reviewId);
        }
        if (!review.get().open()) {
            return new Resolution.Refused(
                    "The review is resolved already: " + review.get().resolution());
        }
        Passage passage = passages.find(review.get().passageId())
                .orElseThrow(() -> new IllegalStateException("Review " + reviewId + " has no passage"));
        return step.on(review.get(), passage);
    }

    private Resolution done(UUID reviewId) {
        return new Resolution.Done(reviews.find(reviewId).orElseThrow());
    }

    private void change(Passage before, Passage after, Decision decision, UUID sessionId, Actor actor) {
        passages.keep(new Correction(
                UUID.randomUUID(),
                before.passageId(),
                actor.at(),
                actor.name(),
                decision,
                before.dismissed() ? null : before.plate(),
                after.dismissed() ? null : after.plate(),
                sessionId));
        changes.apply(before, after, cause(decision, before, actor));
    }

    private static Cause cause(Decision decision, Passage passage, Actor actor) {
        return new Cause(actor.name(), decision.words(), passage.burstId(), actor.at());
    }
}
