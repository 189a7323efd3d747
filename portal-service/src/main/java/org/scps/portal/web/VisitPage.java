package org.scps.portal.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.scps.portal.problem.Refusal;
import org.scps.portal.security.Viewer;
import org.scps.portal.visit.VisitDisputes;
import org.scps.portal.visit.Visits;

/** The page of one visit, which whatever a driver does about it leads back to. */
@ApplicationScoped
class VisitPage {

    private final Visits visits;
    private final VisitViews views;
    private final VisitDisputes disputes;
    private final PayOffers offers;
    private final Viewer viewer;

    VisitPage(Visits visits, VisitViews views, VisitDisputes disputes, PayOffers offers, Viewer viewer) {
        this.visits = visits;
        this.views = views;
        this.disputes = disputes;
        this.offers = offers;
        this.viewer = viewer;
    }

    static String path(UUID sessionId) {
        return "/visits/" + sessionId;
    }

    TemplateInstance of(UUID sessionId) {
        return of(sessionId, null, null);
    }

    /**
     * @param problem what went wrong; null for nothing
     * @param chosen to pay with, before; null for nothing
     */
    TemplateInstance of(UUID sessionId, String problem, String chosen) {
        UUID account = viewer.accountId();
        VisitView view = views.whole(account, Refusal.unless(visits.visit(account, sessionId)));
        // A new key for each page shown: pressing twice pays once, trying again after a refusal is a new payment.
        return VisitPages.Templates.visit(
                view,
                disputes.of(account, sessionId).or(List.of()),
                offers.of(account, view, chosen),
                UUID.randomUUID().toString(),
                problem);
    }
}
