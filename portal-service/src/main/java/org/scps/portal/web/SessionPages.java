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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.scps.events.Passing;
import org.scps.portal.account.Role;
import org.scps.portal.problem.Refusal;
import org.scps.portal.security.Viewer;
import org.scps.portal.upstream.Answer;
import org.scps.portal.upstream.Billing;
import org.scps.portal.upstream.Paged;
import org.scps.portal.upstream.PassageHistory;
import org.scps.portal.upstream.Quote;
import org.scps.portal.upstream.Session;
import org.scps.portal.vehicle.Plate;

/** All sessions, and the correction of a read when one is wrong. */
@Path("/operator/sessions")
@RolesAllowed(Role.OPERATOR_NAME)
class SessionPages {

    private static final int PAGE = 25;
    private static final Set<String> STATES = Set.of("OPEN", "ENDED", "REVIEW", "WITHDRAWN");

    private final Billing billing;
    private final Viewer viewer;
    private final Places places;
    private final Clock clock;

    SessionPages(Billing billing, Viewer viewer, Places places, Clock clock) {
        this.billing = billing;
        this.viewer = viewer;
        this.places = places;
        this.clock = clock;
    }

    /** What the list is narrowed to; empty for all. */
    public record Filter(String plate, String state) {

        /** For links to other pages of the same list. */
        public String query() {
            return "plate=" + plate + "&state=" + state;
        }
    }

    /** A session with both its passages; a passage is null when there is none, or billing does not tell. */
    public record SessionView(VisitView visit, PassageHistory entry, PassageHistory exit) {

        /** What the two passages were read as. */
        public List<String> plates() {
            Session session = visit.session();
            return Stream.of(session.entry(), session.exit())
                    .filter(passing -> passing != null && passing.plateAsRead() != null)
                    .map(Passing::plateAsRead)
                    .distinct()
                    .toList();
        }
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance sessions(Paged<VisitView> sessions, Filter filter, String notice);

        static native TemplateInstance session(SessionView view, String problem);
    }

    @GET
    public Response all(
            @QueryParam("plate") @DefaultValue("") String plate,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("page") @DefaultValue("0") int page) {
        Filter filter = new Filter(Plate.typed(plate).map(Plate::text).orElse(""), STATES.contains(state) ? state : "");
        Answer<Paged<Session>> answer = billing.sessions(
                null,
                filter.plate().isEmpty() ? List.of() : List.of(filter.plate()),
                filter.state().isEmpty() ? null : filter.state(),
                Math.max(0, page),
                PAGE);
        return Html.ok(Templates.sessions(
                answer.or(Paged.none()).map(session -> view(session, null)), filter, answer.notice()));
    }

    @GET
    @Path("{sessionId}")
    public Response one(UUID sessionId) {
        return Html.ok(page(sessionId, null));
    }

    @POST
    @Path("{sessionId}/corrections")
    public Response correct(UUID sessionId, @RestForm UUID passageId, @RestForm String plate) {
        Optional<Plate> typed = Plate.typed(plate);
        if (typed.isEmpty() || passageId == null) {
            return Html.unprocessable(page(sessionId, "A plate has 2 to 12 letters and digits."));
        }
        Answer<Boolean> outcome = billing.correct(
                passageId, viewer.signedIn().email(), typed.get().text());
        if (!(outcome instanceof Answer.Given<Boolean>)) {
            return Html.unprocessable(page(sessionId, outcome.notice()));
        }
        // The correction may have joined this session into another one.
        return billing.session(sessionId) instanceof Answer.Given<Session>
                ? Html.seeOther("/operator/sessions/" + sessionId)
                : Html.seeOther("/operator/sessions?plate=" + typed.get().text());
    }

    @POST
    @Path("{sessionId}/confirmation")
    public Response confirm(UUID sessionId, @RestForm String plate) {
        Answer<Boolean> outcome = billing.confirm(sessionId, viewer.signedIn().email(), plate);
        return outcome instanceof Answer.Given<Boolean>
                ? Html.seeOther("/operator/sessions/" + sessionId)
                : Html.unprocessable(page(sessionId, outcome.notice()));
    }

    private TemplateInstance page(UUID sessionId, String problem) {
        Session session = Refusal.unless(billing.session(sessionId));
        Quote quote = session.inside() ? billing.quote(sessionId, null).or(null) : null;
        return Templates.session(
                new SessionView(view(session, quote), passage(session.entry()), passage(session.exit())), problem);
    }

    private PassageHistory passage(Passing passing) {
        return passing == null ? null : billing.passage(passing.passageId()).or(null);
    }

    private VisitView view(Session session, Quote quote) {
        return new VisitView(session, places.of(session.facilityId()), quote, clock.instant());
    }
}
