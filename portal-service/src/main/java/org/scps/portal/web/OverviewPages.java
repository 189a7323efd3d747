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
import org.scps.portal.estate.Device;
import org.scps.portal.estate.Devices;
import org.scps.portal.estate.Facilities;
import org.scps.portal.estate.Facility;
import org.scps.portal.problem.Refusal;
import org.scps.portal.upstream.Answer;
import org.scps.portal.upstream.Billing;
import org.scps.portal.upstream.Occupancy;
import org.scps.portal.upstream.Paged;
import org.scps.portal.upstream.Review;
import org.scps.portal.upstream.Session;

/** Everything at a glance, and the two switches an operator needs at once: occupancy and recognition. */
@Path("/operator")
@RolesAllowed(Role.OPERATOR_NAME)
class OverviewPages {

    private final Facilities facilities;
    private final Devices devices;
    private final Billing billing;

    OverviewPages(Facilities facilities, Devices devices, Billing billing) {
        this.facilities = facilities;
        this.devices = devices;
        this.billing = billing;
    }

    /**
     * A facility at a glance.
     *
     * @param occupancy null when billing does not tell
     * @param inside open sessions; null when billing does not tell
     * @param reviews waiting for a person; null when billing does not tell
     */
    public record FacilityView(
            Facility facility, Occupancy occupancy, Long inside, Long reviews, List<Device> devices) {

        public int free() {
            return Math.max(0, facility.capacity() - (occupancy == null ? 0 : occupancy.occupied()));
        }

        public long online() {
            return devices.stream().filter(Device::online).count();
        }

        public boolean full() {
            return occupancy != null && facility.capacity() > 0 && occupancy.occupied() >= facility.capacity();
        }
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance overview(List<FacilityView> facilities, String notice);
    }

    @GET
    public Response overview() {
        List<Device> all = devices.all();
        Answer<Paged<Review>> probe = billing.reviews(null, "OPEN", 0, 1);
        boolean up = !(probe instanceof Answer.Unavailable<Paged<Review>>);
        List<FacilityView> views = facilities.all().stream()
                .map(facility -> view(facility, all, up))
                .toList();
        return Html.ok(Templates.overview(views, up ? null : probe.notice()));
    }

    @POST
    @Path("lanes/{laneId}/recognition")
    public Response setRecognition(String laneId, @RestForm boolean enabled, @RestForm String back) {
        facilities.setRecognition(laneId, enabled).orElseThrow(Refusal.notFound("There is no such lane."));
        return Html.seeOther("live".equals(back) ? "/operator/live" : "/operator");
    }

    private FacilityView view(Facility facility, List<Device> all, boolean up) {
        String id = facility.facilityId();
        List<Device> here =
                all.stream().filter(device -> device.facilityId().equals(id)).toList();
        if (!up) {
            return new FacilityView(facility, null, null, null, here);
        }
        Answer<Paged<Session>> inside = billing.sessions(id, List.of(), "OPEN", 0, 1);
        Answer<Paged<Review>> reviews = billing.reviews(id, "OPEN", 0, 1);
        return new FacilityView(
                facility,
                billing.occupancy(id).or(null),
                inside.map(Paged::total).or(null),
                reviews.map(Paged::total).or(null),
                here);
    }
}
