package org.scps.portal.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.scps.events.Lane;
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

    private static final int LONGEST_ZONE = 64;

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
                Facility facility,
                Occupancy occupancy,
                List<LaneRow> lanes,
                List<Occupancy.Setting> settings,
                String problem);
    }

    /** @param zone that the lane leads into; null for none */
    public record LaneRow(Lane lane, String zone) {}

    @GET
    public Response occupancy(String facilityId) {
        return Html.ok(shown(facilityId, null));
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

    /** @param zone that the lane leads into; blank for none */
    @POST
    @Path("lanes/{laneId}/zone")
    public Response setZone(String facilityId, String laneId, @RestForm String zone) {
        facility(facilityId).lane(laneId).orElseThrow(Refusal.notFound("There is no such lane here."));
        String wish = told(zone);
        if (wish != null && wish.strip().length() > LONGEST_ZONE) {
            return Html.unprocessable(
                    shown(facilityId, "The name of a zone has at most " + LONGEST_ZONE + " characters."));
        }
        Refusal.unless(billing.setZone(
                facilityId,
                laneId,
                wish == null ? null : wish.strip(),
                viewer.signedIn().email()));
        return Html.seeOther(page(facilityId) + "#zones");
    }

    private TemplateInstance shown(String facilityId, String problem) {
        Facility facility = facility(facilityId);
        Map<String, String> zones = Refusal.unless(billing.laneZones(facilityId)).stream()
                .collect(Collectors.toMap(Occupancy.LaneZone::laneId, Occupancy.LaneZone::zone));
        return Templates.occupancy(
                facility,
                Refusal.unless(billing.occupancy(facilityId)),
                facility.lanes().stream()
                        .map(lane -> new LaneRow(lane, zones.get(lane.laneId())))
                        .toList(),
                Refusal.unless(billing.occupancySettings(facilityId)),
                problem);
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
