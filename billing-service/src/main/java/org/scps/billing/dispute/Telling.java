package org.scps.billing.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.scps.billing.session.Actor;
import org.scps.billing.session.Ids;
import org.scps.billing.session.Review;
import org.scps.billing.session.ReviewReason;
import org.scps.billing.session.Reviews;
import org.scps.billing.session.Session;
import org.scps.billing.session.SessionUpdates;
import org.scps.events.DisputeOpened;
import org.scps.events.DisputeResolved;

/** Lets others know of disputes: by events, and in the review queue. */
@ApplicationScoped
class Telling {

    private final SessionUpdates updates;
    private final Reviews reviews;

    Telling(SessionUpdates updates, Reviews reviews) {
        this.updates = updates;
        this.reviews = reviews;
    }

    void opened(Dispute dispute, Session session) {
        updates.tell(
                new DisputeOpened(
                        Ids.disputeEvent(dispute.disputeId(), "opened"),
                        dispute.openedAt(),
                        dispute.disputeId(),
                        dispute.sessionId(),
                        dispute.facilityId(),
                        session.charge().total(),
                        dispute.reason().words(),
                        dispute.openedBy().equals("guest") ? "guest" : "driver",
                        dispute.answerBy()),
                session);
    }

    void resolved(Dispute dispute, Session session) {
        updates.tell(
                new DisputeResolved(
                        Ids.disputeEvent(dispute.disputeId(), "resolved"),
                        dispute.answeredAt(),
                        dispute.disputeId(),
                        dispute.sessionId(),
                        dispute.facilityId(),
                        dispute.state().name().toLowerCase(Locale.ROOT),
                        dispute.answer(),
                        dispute.answeredBy()),
                session);
    }

    /** If it was not the driver's car it was somebody else's: a person looks at the reads again. */
    void lookAgain(Session session, Dispute dispute, Actor by) {
        String detail = dispute.reason().words() + (dispute.words() == null ? "" : ": " + dispute.words());
        reviews.save(new Review(
                Ids.review(session.firstPassageId(), ReviewReason.DISPUTE_UPHELD),
                session.facilityId(),
                ReviewReason.DISPUTE_UPHELD,
                session.firstPassageId(),
                session.sessionId(),
                detail,
                by.at(),
                null,
                null,
                null));
    }
}
