package org.scps.portal.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.scps.portal.upstream.Quote;
import org.scps.portal.upstream.Session;
import org.scps.portal.visit.Visits;

/** A driver's visits as pages show them. */
@ApplicationScoped
class VisitViews {

    private final Visits visits;
    private final Places places;
    private final Clock clock;

    VisitViews(Visits visits, Places places, Clock clock) {
        this.visits = visits;
        this.places = places;
        this.clock = clock;
    }

    /** In a list: with a price while it lasts. */
    VisitView brief(UUID accountId, Session visit) {
        return view(accountId, visit, visit.inside());
    }

    /** Alone: with a price while something can be paid. */
    VisitView whole(UUID accountId, Session visit) {
        return view(accountId, visit, visit.inside() || visit.due());
    }

    private VisitView view(UUID accountId, Session visit, boolean priced) {
        Quote quote = priced ? visits.quote(accountId, visit.sessionId(), null).or(null) : null;
        return new VisitView(visit, places.of(visit.facilityId()), quote, clock.instant());
    }
}
