package org.scps.portal.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.scps.portal.account.Role;
import org.scps.portal.problem.Refusal;
import org.scps.portal.security.Viewer;
import org.scps.portal.upstream.Answer;
import org.scps.portal.upstream.Billing;
import org.scps.portal.upstream.ChargeBook;
import org.scps.portal.upstream.ChargeBook.Decision;
import org.scps.portal.upstream.ChargeStory;
import org.scps.portal.upstream.Session;

/** What ever happened to a charge, and what an operator decides about it, each time with a reason. */
@Path("/operator/sessions/{sessionId}/charge")
@RolesAllowed(Role.OPERATOR_NAME)
class ChargePages {

    private static final int LONGEST_REASON = 500;

    private final ChargeBook charges;
    private final Billing billing;
    private final Viewer viewer;
    private final Places places;
    private final Clock clock;

    ChargePages(ChargeBook charges, Billing billing, Viewer viewer, Places places, Clock clock) {
        this.charges = charges;
        this.billing = billing;
        this.viewer = viewer;
        this.places = places;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance charge(VisitView visit, ChargeStory story, String key, String problem);
    }

    @GET
    public Response one(UUID sessionId) {
        return Html.ok(page(sessionId, null));
    }

    @POST
    @Path("waiver")
    public Response waive(UUID sessionId, @RestForm String reason, @RestForm String key) {
        return decide(sessionId, Decision.WAIVE, reason, key);
    }

    @POST
    @Path("write-off")
    public Response writeOff(UUID sessionId, @RestForm String reason, @RestForm String key) {
        return decide(sessionId, Decision.WRITE_OFF, reason, key);
    }

    @POST
    @Path("reopening")
    public Response askAgain(UUID sessionId, @RestForm String reason, @RestForm String key) {
        return decide(sessionId, Decision.ASK_AGAIN, reason, key);
    }

    @POST
    @Path("refunds")
    public Response refund(UUID sessionId, @RestForm String amount, @RestForm String reason, @RestForm String key) {
        String wrong = wrong(reason, key);
        if (wrong != null) {
            return Html.unprocessable(page(sessionId, wrong));
        }
        String typed =
                amount == null || amount.isBlank() ? null : amount.strip().replace(',', '.');
        return answer(
                sessionId,
                charges.refund(
                        sessionId, typed, reason.strip(), viewer.signedIn().email(), key));
    }

    private Response decide(UUID sessionId, Decision decision, String reason, String key) {
        String wrong = wrong(reason, key);
        return wrong != null
                ? Html.unprocessable(page(sessionId, wrong))
                : answer(
                        sessionId,
                        charges.decide(
                                sessionId,
                                decision,
                                reason.strip(),
                                viewer.signedIn().email(),
                                key));
    }

    private static String wrong(String reason, String key) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            return "The reason is kept for ever: please give one, of up to 500 characters.";
        }
        return key == null || key.isBlank() || key.length() > 100 ? "The form is too old; please try again." : null;
    }

    private Response answer(UUID sessionId, Answer<ChargeStory> outcome) {
        return outcome instanceof Answer.Given<ChargeStory>
                ? Html.seeOther("/operator/sessions/" + sessionId + "/charge")
                : Html.unprocessable(page(sessionId, outcome.notice()));
    }

    private TemplateInstance page(UUID sessionId, String problem) {
        Session session = Refusal.unless(billing.session(sessionId));
        ChargeStory story = session.charge() == null ? null : Refusal.unless(charges.story(sessionId));
        return Templates.charge(
                new VisitView(session, places.of(session.facilityId()), null, clock.instant()),
                story,
                UUID.randomUUID().toString(),
                problem);
    }
}
