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
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.scps.events.Lane;
import org.scps.portal.account.Role;
import org.scps.portal.estate.Facility;
import org.scps.portal.problem.Refusal;
import org.scps.portal.security.Viewer;
import org.scps.portal.upstream.Answer;
import org.scps.portal.upstream.Billing;
import org.scps.portal.upstream.Paged;
import org.scps.portal.upstream.Passage;
import org.scps.portal.upstream.PassageHistory;
import org.scps.portal.vehicle.Plate;

/** Every vehicle that passed a lane, and the correction of any read. */
@Path("/operator/passages")
@RolesAllowed(Role.OPERATOR_NAME)
class PassagePages {

    private static final int PAGE = 24;

    private final Billing billing;
    private final Viewer viewer;
    private final Places places;

    PassagePages(Billing billing, Viewer viewer, Places places) {
        this.billing = billing;
        this.viewer = viewer;
        this.places = places;
    }

    /** A passage on a page. */
    public record PassageView(Passage passage, Facility facility) {

        public ZoneId zone() {
            return facility.zone();
        }

        public String laneName() {
            return facility.lane(passage.laneId()).map(Lane::name).orElse(passage.laneId());
        }
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance passages(Paged<PassageView> passages, String plate, String notice);

        static native TemplateInstance passage(PassageView view, PassageHistory history, String problem);
    }

    @GET
    public Response all(
            @QueryParam("plate") @DefaultValue("") String typed, @QueryParam("page") @DefaultValue("0") int page) {
        String plate = Plate.typed(typed).map(Plate::text).orElse("");
        Answer<Paged<Passage>> answer =
                billing.passages(null, null, plate.isEmpty() ? null : plate, Math.max(0, page), PAGE);
        return Html.ok(Templates.passages(answer.or(Paged.none()).map(this::view), plate, answer.notice()));
    }

    @GET
    @Path("{passageId}")
    public Response one(UUID passageId) {
        return Html.ok(page(passageId, null));
    }

    @POST
    @Path("{passageId}/correction")
    public Response correct(UUID passageId, @RestForm String plate) {
        Optional<Plate> typed = Plate.typed(plate);
        if (typed.isEmpty()) {
            return Html.unprocessable(page(passageId, "A plate has 2 to 12 letters and digits."));
        }
        Answer<Boolean> outcome = billing.correct(
                passageId, viewer.signedIn().email(), typed.get().text());
        return outcome instanceof Answer.Given<Boolean>
                ? Html.seeOther("/operator/passages/" + passageId)
                : Html.unprocessable(page(passageId, outcome.notice()));
    }

    private TemplateInstance page(UUID passageId, String problem) {
        PassageHistory history = Refusal.unless(billing.passage(passageId));
        return Templates.passage(view(history.passage()), history, problem);
    }

    private PassageView view(Passage passage) {
        return new PassageView(passage, places.of(passage.facilityId()));
    }
}
