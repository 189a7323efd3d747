package org.scps.billing.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scps.billing.payment.Payment;
import org.scps.billing.payment.Payments;
import org.scps.billing.persistence.ReviewArchive;
import org.scps.billing.session.Review;
import org.scps.billing.session.ReviewReason;
import org.scps.billing.session.Session;

/** Adds to sessions what is kept beside them. */
@ApplicationScoped
class SessionViews {

    private final Payments payments;
    private final ReviewArchive reviews;

    SessionViews(Payments payments, ReviewArchive reviews) {
        this.payments = payments;
        this.reviews = reviews;
    }

    SessionView of(Session session) {
        return of(List.of(session)).get(0);
    }

    List<SessionView> of(List<Session> sessions) {
        List<UUID> charges = sessions.stream()
                .flatMap(session -> session.standingCharge().stream())
                .map(charge -> charge.chargeId())
                .toList();
        Map<UUID, Payment> paid = payments.settledOf(charges).stream()
                .collect(Collectors.toMap(Payment::sessionId, Function.identity(), (first, later) -> later));
        Map<UUID, ReviewReason> reasons =
                reviews.openOfSessions(sessions.stream().map(Session::sessionId).toList()).stream()
                        .collect(Collectors.toMap(Review::sessionId, Review::reason, (first, later) -> first));
        return sessions.stream()
                .map(s -> SessionView.of(s, paid.get(s.sessionId()), reasons.get(s.sessionId())))
                .toList();
    }
}
