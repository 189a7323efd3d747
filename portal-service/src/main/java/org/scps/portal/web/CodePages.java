package org.scps.portal.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.scps.portal.problem.Refusal;
import org.scps.portal.security.Viewer;
import org.scps.portal.upstream.Answer;
import org.scps.portal.upstream.TariffBook;
import org.scps.portal.visit.Visits;

/** A driver types the discount code of a merchant for a visit of theirs. */
@Path("/visits/{sessionId}/code")
@Authenticated
class CodePages {

    private final Visits visits;
    private final TariffBook book;
    private final Viewer viewer;

    CodePages(Visits visits, TariffBook book, Viewer viewer) {
        this.visits = visits;
        this.book = book;
        this.viewer = viewer;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance code(UUID sessionId, String typed, String problem);
    }

    @GET
    public Response ask(UUID sessionId) {
        Refusal.unless(visits.visit(viewer.accountId(), sessionId));
        return Html.ok(Templates.code(sessionId, "", null));
    }

    @POST
    public Response redeem(UUID sessionId, @RestForm String code) {
        Refusal.unless(visits.visit(viewer.accountId(), sessionId));
        String typed = code == null ? "" : code.strip();
        Answer<Boolean> outcome = book.redeem(sessionId, viewer.signedIn().email(), typed);
        return outcome instanceof Answer.Given<Boolean>
                ? Html.seeOther("/visits/" + sessionId)
                : Html.unprocessable(Templates.code(sessionId, typed, outcome.notice()));
    }
}
