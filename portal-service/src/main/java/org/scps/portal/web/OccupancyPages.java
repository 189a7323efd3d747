package org.scps.portal.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.scps.portal.account.Role;
import org.scps.portal.estate.Facilities;
import org.scps.portal.estate.Facility;
import org.scps.portal.problem.Refusal;
import org.scps.portal.security.Viewer;
import org.scps.portal.upstream.Billing;
import org.scps.portal.upstream.Occupancy;

/** The count of a facility and its zones, how far it is from the sessions, and what operators have set. */
@Path("/operator/facilities/{facilityId}/occupancy")
@RolesAllowed(Role.OPERATOR_NAME)
class OccupancyPages {

    private final Facilities facilities;
    private final Billing billing;
    private final Viewer viewer;

    OccupancyPages(Facilities facilities, Billing billing, Viewer viewer) {
        this.facilities = facilities;
        this.billing = billing;
        this.viewer = viewer;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance occupancy(
                Facility facility, Occupancy occupancy, List<Occupancy.Setting> settings);
    }

    @GET
    public Response occupancy(String facilityId) {
        Facility facility = facility(facilityId);
        return Html.ok(Templates.occupancy(
                facility,
                Refusal.unless(billing.occupancy(facilityId)),
                Refusal.unless(billing.occupancySettings(facilityId))));
    }

    /** @param back where the form was: the overview, or this page */
    @POST
    public Response set(String facilityId, @RestForm Integer occupied, @RestForm String zone, @RestForm String back) {
        facility(facilityId);
        if (occupied == null || occupied < 0) {
            throw new Refusal(422, "The number of vehicles inside is 0 or more.");
        }
        Refusal.unless(
                billing.setOccupancy(facilityId, told(zone), viewer.signedIn().email(), occupied));
        return Html.seeOther("page".equals(back) ? page(facilityId) : "/operator");
    }

    @POST
    @Path("reset")
    public Response reset(String facilityId, @RestForm String zone) {
        facility(facilityId);
        Refusal.unless(
                billing.resetOccupancy(facilityId, told(zone), viewer.signedIn().email()));
        return Html.seeOther(page(facilityId));
    }

    private static String told(String zone) {
        return zone == null || zone.isBlank() ? null : zone;
    }

    private static String page(String facilityId) {
        return "/operator/facilities/" + facilityId + "/occupancy";
    }

    private Facility facility(String facilityId) {
        return facilities.withId(facilityId).orElseThrow(Refusal.notFound("There is no such facility."));
    }
}
