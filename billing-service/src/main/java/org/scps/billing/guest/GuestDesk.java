package org.scps.billing.guest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scps.billing.BillingConfig;
import org.scps.billing.session.Charge;
import org.scps.billing.session.Session;
import org.scps.events.ChargeState;

/**
 * Tells what is due for a plate. A plate is no secret, so nothing else is told: not where a car is now, not what was paid
 * or free, no photo. All of that looks the same as a plate that was never seen.
 */
@ApplicationScoped
public class GuestDesk {

    private final LeftSessions sessions;
    private final Clock clock;
    private final Duration payWithin;

    GuestDesk(LeftSessions sessions, Clock clock, BillingConfig config) {
        this.sessions = sessions;
        this.clock = clock;
        this.payWithin = config.guest().payWithin();
    }

    /** @param plate A-Z 0-9, as typed */
    public List<GuestVisit> due(String facilityId, String plate) {
        List<GuestVisit> exact = due(facilityId, List.of(plate), GuestVisit.Match.EXACT);
        return exact.isEmpty() ? due(facilityId, Confusions.of(plate), GuestVisit.Match.SIMILAR) : exact;
    }

    /** One stay, by who has said that it is theirs; empty when it is not due, or not any more. */
    public Optional<GuestVisit> due(UUID sessionId) {
        return sessions.find(sessionId).filter(this::payable).map(session -> visit(session, GuestVisit.Match.EXACT));
    }

    private List<GuestVisit> due(String facilityId, Collection<String> plates, GuestVisit.Match match) {
        if (plates.isEmpty()) {
            return List.of();
        }
        return sessions
                .leftSince(facilityId, new ArrayList<>(plates), clock.instant().minus(payWithin))
                .stream()
                .filter(this::payable)
                .map(session -> visit(session, match))
                .toList();
    }

    private boolean payable(Session session) {
        Instant now = clock.instant();
        return session.entry() != null
                && session.exit() != null
                && !session.exit().at().plus(payWithin).isBefore(now)
                && session.standingCharge().filter(GuestDesk::isDue).isPresent();
    }

    private static boolean isDue(Charge charge) {
        return charge.state() == ChargeState.DUE;
    }

    private GuestVisit visit(Session session, GuestVisit.Match match) {
        boolean exact = match == GuestVisit.Match.EXACT;
        return new GuestVisit(
                session.sessionId(),
                session.facilityId(),
                session.entry().at(),
                session.exit().at(),
                match,
                exact ? session.charge().due() : null,
                session.exit().at().plus(payWithin));
    }
}
