package org.scps.billing.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.scps.billing.payment.Payment;
import org.scps.billing.session.Charge;
import org.scps.billing.session.Outcome;
import org.scps.billing.session.ReviewReason;
import org.scps.billing.session.Session;
import org.scps.billing.session.SessionState;
import org.scps.events.Passing;

/**
 * A session as other services see it.
 *
 * @param entry null for an exit without an entry
 * @param exit null while the vehicle is inside, or when its exit was missed
 * @param durationSeconds null unless both are known
 * @param charge null unless the stay is over and was priced
 * @param reviewReason why a person should look; null when nobody needs to
 * @param outcome what pairing made of it
 */
record SessionView(
        UUID sessionId,
        String facilityId,
        String plate,
        SessionState state,
        int revision,
        Passing entry,
        Passing exit,
        Long durationSeconds,
        ChargeView charge,
        Instant updatedAt,
        ReviewReason reviewReason,
        Outcome outcome) {

    static SessionView of(Session session, Payment payment, ReviewReason reviewReason) {
        boolean complete = session.entry() != null && session.exit() != null;
        Charge charge = session.standingCharge().orElse(null);
        return new SessionView(
                session.sessionId(),
                session.facilityId(),
                session.plate(),
                session.state(),
                session.revision(),
                session.entry(),
                session.exit(),
                complete
                        ? Duration.between(session.entry().at(), session.exit().at())
                                .toSeconds()
                        : null,
                charge == null ? null : ChargeView.of(charge, payment),
                session.updatedAt(),
                reviewReason,
                Outcome.of(session));
    }
}
