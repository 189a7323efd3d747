package org.scps.portal.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.scps.portal.account.Role;
import org.scps.portal.estate.Facilities;
import org.scps.portal.estate.Facility;
import org.scps.portal.problem.Refusal;
import org.scps.portal.security.Viewer;
import org.scps.portal.upstream.Answer;
import org.scps.portal.upstream.Billing;
import org.scps.portal.upstream.LostEntrySetting;
import org.scps.portal.upstream.Misread;
import org.scps.portal.upstream.PairingSetting;

/** How unlike two reads of one vehicle may be, and which misreads that accepts. */
@Path("/operator/facilities/{facilityId}/pairing")
@RolesAllowed(Role.OPERATOR_NAME)
class PairingPages {

    private final Facilities facilities;
    private final Billing billing;
    private final Viewer viewer;

    PairingPages(Facilities facilities, Billing billing, Viewer viewer) {
        this.facilities = facilities;
        this.billing = billing;
        this.viewer = viewer;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance pairing(
                Facility facility,
                PairingSetting setting,
                PairingSetting shown,
                LostEntrySetting lostEntries,
                List<Misread> misreads,
                String problem);
    }

    /** Shows the table for another tolerance, too, without setting it. */
    @GET
    public Response setting(
            String facilityId, @QueryParam("confusions") Integer confusions, @QueryParam("weight") Double weight) {
        return Html.ok(page(facilityId, confusions, weight, null));
    }

    @POST
    public Response set(
            String facilityId,
            @RestForm Long repeatSeconds,
            @RestForm Long wrongWaySeconds,
            @RestForm Long maximumStayHours,
            @RestForm Long passThroughSeconds,
            @RestForm Integer confusions,
            @RestForm Double confusionWeight,
            @RestForm Long tolerantHours) {
        facility(facilityId);
        PairingSetting wish = new PairingSetting(
                repeatSeconds,
                wrongWaySeconds,
                maximumStayHours,
                passThroughSeconds,
                confusions,
                confusionWeight,
                tolerantHours);
        Answer<Boolean> outcome =
                billing.setPairing(facilityId, viewer.signedIn().email(), wish);
        return outcome instanceof Answer.Given<Boolean>
                ? Html.seeOther("/operator/facilities/" + facilityId + "/pairing")
                : Html.unprocessable(page(facilityId, null, null, outcome.notice()));
    }

    @POST
    @Path("lost-entries")
    public Response setLostEntries(String facilityId, @RestForm String chargedByThemselves) {
        facility(facilityId);
        Answer<LostEntrySetting> outcome =
                billing.setLostEntries(facilityId, viewer.signedIn().email(), "yes".equals(chargedByThemselves));
        return outcome instanceof Answer.Given<LostEntrySetting>
                ? Html.seeOther("/operator/facilities/" + facilityId + "/pairing")
                : Html.unprocessable(page(facilityId, null, null, outcome.notice()));
    }

    private TemplateInstance page(String facilityId, Integer confusions, Double weight, String problem) {
        Facility facility = facility(facilityId);
        PairingSetting setting = Refusal.unless(billing.pairing(facilityId));
        PairingSetting shown = new PairingSetting(
                setting.repeatSeconds(),
                setting.wrongWaySeconds(),
                setting.maximumStayHours(),
                setting.passThroughSeconds(),
                confusions == null ? setting.confusions() : confusions,
                weight == null ? setting.confusionWeight() : weight,
                setting.tolerantHours());
        List<Misread> misreads =
                Refusal.unless(billing.misreads(facilityId, shown.confusions(), shown.confusionWeight()));
        LostEntrySetting lostEntries = Refusal.unless(billing.lostEntries(facilityId));
        return Templates.pairing(facility, setting, shown, lostEntries, misreads, problem);
    }

    private Facility facility(String facilityId) {
        return facilities.withId(facilityId).orElseThrow(Refusal.notFound("There is no such facility."));
    }
}
