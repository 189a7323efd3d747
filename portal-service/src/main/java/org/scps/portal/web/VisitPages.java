package org.scps.portal.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.scps.portal.problem.Refusal;
import org.scps.portal.security.Viewer;
import org.scps.portal.upstream.Answer;
import org.scps.portal.upstream.Dispute;
import org.scps.portal.upstream.Paged;
import org.scps.portal.upstream.Receipt;
import org.scps.portal.upstream.ReceiptDocument;
import org.scps.portal.upstream.Session;
import org.scps.portal.vehicle.Vehicle;
import org.scps.portal.vehicle.Vehicles;
import org.scps.portal.visit.Visits;

/** A driver's visits: all of them, one, and its receipt. */
@Path("/visits")
@Authenticated
class VisitPages {

    private static final int PAGE = 20;

    private final Visits visits;
    private final Vehicles vehicles;
    private final VisitViews views;
    private final VisitPage page;
    private final Viewer viewer;

    VisitPages(Visits visits, Vehicles vehicles, VisitViews views, VisitPage page, Viewer viewer) {
        this.visits = visits;
        this.vehicles = vehicles;
        this.views = views;
        this.page = page;
        this.viewer = viewer;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance visits(Paged<VisitView> visits, List<Vehicle> vehicles, String notice);

        static native TemplateInstance visit(
                VisitView visit, List<Dispute> disputes, PayView pay, String paymentKey, String problem);

        static native TemplateInstance receipt(Receipt receipt, List<ReceiptDocument> documents, VisitView visit);
    }

    @GET
    public Response all(@QueryParam("page") @DefaultValue("0") int number) {
        UUID account = viewer.accountId();
        Answer<Paged<Session>> answer = visits.of(account, Math.max(0, number), PAGE);
        return Html.ok(Templates.visits(
                answer.or(Paged.none()).map(visit -> views.brief(account, visit)),
                vehicles.of(account),
                answer.notice()));
    }

    @GET
    @Path("{sessionId}")
    public Response one(UUID sessionId) {
        return Html.ok(page.of(sessionId));
    }

    @GET
    @Path("{sessionId}/receipt")
    public Response receipt(UUID sessionId) {
        UUID account = viewer.accountId();
        Session visit = Refusal.unless(visits.visit(account, sessionId));
        Receipt receipt = Refusal.unless(visits.receipt(account, sessionId));
        return Html.ok(Templates.receipt(
                receipt, visits.receipts(account, sessionId).or(List.of()), views.brief(account, visit)));
    }
}
