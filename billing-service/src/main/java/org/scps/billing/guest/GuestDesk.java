package org.scps.billing.guest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scps.billing.BillingConfig;
import org.scps.billing.session.Offer;
import org.scps.billing.session.Payable;
import org.scps.billing.session.Session;

/**
 * Tells what is due for a plate. A plate is no secret, so nothing else is told: not what was paid or free, no photo; and
 * where a car is now only to who knows, too, about when it came in. All of that looks the same as a plate that was never
 * seen.
 */
@ApplicationScoped
public class GuestDesk {

    /** How well a guest has to know when they came in. */
    static final Duration ABOUT = Duration.ofMinutes(15);

    private final GuestSessions sessions;
    private final Payable payable;
    private final Clock clock;
    private final Duration payWithin;

    GuestDesk(GuestSessions sessions, Payable payable, Clock clock, BillingConfig config) {
        this.sessions = sessions;
        this.payable = payable;
        this.clock = clock;
        this.payWithin = config.guest().payWithin();
    }

    /**
     * @param plate A-Z 0-9, as typed
     * @param enteredAbout when the guest says that they came in, to a quarter of an hour, to pay while still inside; null
     *     for stays that are over
     */
    public List<GuestVisit> due(String facilityId, String plate, Instant enteredAbout) {
        List<GuestVisit> exact = due(facilityId, List.of(plate), enteredAbout, GuestVisit.Match.EXACT);
        return exact.isEmpty() ? due(facilityId, Confusions.of(plate), enteredAbout, GuestVisit.Match.SIMILAR) : exact;
    }

    /** One stay, by who has said that it is theirs; empty when there is nothing to pay, or not any more. */
    public Optional<GuestVisit> due(UUID sessionId) {
        return sessions.find(sessionId).flatMap(session -> visit(session, GuestVisit.Match.EXACT, clock.instant()));
    }

    private List<GuestVisit> due(
            String facilityId, Collection<String> plates, Instant enteredAbout, GuestVisit.Match match) {
        if (plates.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        List<String> any = List.copyOf(plates);
        List<Session> found = enteredAbout == null
                ? sessions.leftSince(facilityId, any, now.minus(payWithin))
                : sessions.enteredBetween(facilityId, any, enteredAbout.minus(ABOUT), enteredAbout.plus(ABOUT));
        return found.stream()
                .flatMap(session -> visit(session, match, now).stream())
                .toList();
    }

    private Optional<GuestVisit> visit(Session session, GuestVisit.Match match, Instant now) {
        boolean late =
                session.exit() != null && session.exit().at().plus(payWithin).isBefore(now);
        if (late || session.exit() == null && !session.inside()) {
            return Optional.empty();
        }
        return payable.offer(session, now).map(offer -> visit(session, match, offer));
    }

    private GuestVisit visit(Session session, GuestVisit.Match match, Offer offer) {
        boolean exact = match == GuestVisit.Match.EXACT;
        Instant left = session.exit() == null ? null : session.exit().at();
        return new GuestVisit(
                session.sessionId(),
                session.facilityId(),
                session.entry() == null ? null : session.entry().at(),
                left,
                match,
                exact ? offer.paidNow().due() : null,
                left == null ? null : left.plus(payWithin),
                exact ? offer.holdsUntil() : null,
                exact && left == null ? offer.leaveWithin() : null);
    }
}
