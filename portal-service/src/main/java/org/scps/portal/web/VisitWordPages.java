package org.scps.portal.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.scps.portal.problem.Refusal;
import org.scps.portal.security.Viewer;
import org.scps.portal.upstream.Answer;
import org.scps.portal.upstream.Objection;
import org.scps.portal.visit.VisitDisputes;
import org.scps.portal.visit.Visits;

/** A driver's word about a visit: that it was theirs, or that something is wrong with it. */
@Path("/visits")
@Authenticated
class VisitWordPages {

    private final Visits visits;
    private final VisitDisputes disputes;
    private final VisitPage page;
    private final Viewer viewer;

    VisitWordPages(Visits visits, VisitDisputes disputes, VisitPage page, Viewer viewer) {
        this.visits = visits;
        this.disputes = disputes;
        this.page = page;
        this.viewer = viewer;
    }

    @POST
    @Path("{sessionId}/disputes")
    public Response object(UUID sessionId, @RestForm String reason, @RestForm String words) {
        return taken(
                sessionId,
                disputes.open(viewer.accountId(), sessionId, viewer.signedIn().email(), new Objection(reason, words)));
    }

    @POST
    @Path("{sessionId}/confirmation")
    public Response confirm(UUID sessionId) {
        return taken(
                sessionId,
                visits.confirm(viewer.accountId(), sessionId, viewer.signedIn().email()));
    }

    private Response taken(UUID sessionId, Answer<?> outcome) {
        if (outcome instanceof Answer.Refused<?> refused && refused.status() == 404) {
            throw new Refusal(404, refused.detail());
        }
        return outcome instanceof Answer.Given<?>
                ? Html.seeOther(VisitPage.path(sessionId))
                : Html.unprocessable(page.of(sessionId, outcome.notice(), null));
    }
}
