package org.scps.portal.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.scps.portal.account.Role;
import org.scps.portal.estate.Facility;
import org.scps.portal.problem.Refusal;
import org.scps.portal.security.Viewer;
import org.scps.portal.upstream.Answer;
import org.scps.portal.upstream.Billing;
import org.scps.portal.upstream.Dispute;
import org.scps.portal.upstream.DisputeAnswer;
import org.scps.portal.upstream.Disputes;
import org.scps.portal.upstream.Paged;
import org.scps.portal.upstream.Session;

/** Where operators answer drivers who say that a charge is wrong: both photos, the lines, and a deadline. */
@Path("/operator/disputes")
@RolesAllowed(Role.OPERATOR_NAME)
class DisputePages {

    private static final int PAGE = 25;

    private final Disputes disputes;
    private final Billing billing;
    private final Viewer viewer;
    private final Places places;
    private final Clock clock;

    DisputePages(Disputes disputes, Billing billing, Viewer viewer, Places places, Clock clock) {
        this.disputes = disputes;
        this.billing = billing;
        this.viewer = viewer;
        this.places = places;
        this.clock = clock;
    }

    /** A dispute on a page. */
    public record DisputeView(Dispute dispute, Facility facility, Instant now) {

        public boolean late() {
            return dispute.open() && dispute.answerBy().isBefore(now);
        }

        /** Where it stands, for people. */
        public String status() {
            return dispute.open() ? "To answer" : dispute.upheld() ? "Upheld" : "Rejected";
        }
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance disputes(Paged<DisputeView> disputes, String notice);

        static native TemplateInstance dispute(DisputeView view, VisitView visit, String problem);
    }

    @GET
    public Response all(@QueryParam("page") @DefaultValue("0") int page) {
        Answer<Paged<Dispute>> answer = disputes.all(null, null, Math.max(0, page), PAGE);
        return Html.ok(Templates.disputes(answer.or(Paged.none()).map(this::view), answer.notice()));
    }

    @GET
    @Path("{disputeId}")
    public Response one(UUID disputeId) {
        return Html.ok(page(disputeId, null));
    }

    @POST
    @Path("{disputeId}/answer")
    public Response answer(UUID disputeId, @RestForm String outcome, @RestForm String reason) {
        if (reason == null || reason.isBlank()) {
            return Html.unprocessable(page(disputeId, "The driver gets your reason: please give one."));
        }
        Answer<Dispute> answered =
                disputes.answer(disputeId, viewer.signedIn().email(), new DisputeAnswer(outcome, reason));
        return answered instanceof Answer.Given<Dispute>
                ? Html.seeOther("/operator/disputes")
                : Html.unprocessable(page(disputeId, answered.notice()));
    }

    private TemplateInstance page(UUID disputeId, String problem) {
        Dispute dispute = Refusal.unless(disputes.one(disputeId));
        Session session = Refusal.unless(billing.session(dispute.sessionId()));
        return Templates.dispute(
                view(dispute), new VisitView(session, places.of(session.facilityId()), null, clock.instant()), problem);
    }

    private DisputeView view(Dispute dispute) {
        return new DisputeView(dispute, places.of(dispute.facilityId()), clock.instant());
    }
}
