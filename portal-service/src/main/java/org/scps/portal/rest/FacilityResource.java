package org.scps.portal.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scps.conventions.EntityTags;
import org.scps.portal.account.Role;
import org.scps.portal.estate.Facilities;
import org.scps.portal.estate.Facility;
import org.scps.portal.problem.Refusal;
import org.scps.portal.security.Viewer;
import org.scps.portal.upstream.Billing;
import org.scps.portal.upstream.Occupancy;
import org.scps.portal.upstream.Tariff;

@Path("/api/v1/facilities")
class FacilityResource {

    private static final String NONE = "There is no such facility.";

    private final Facilities facilities;
    private final Billing billing;
    private final Viewer viewer;
    private final EntityTags tags;

    FacilityResource(Facilities facilities, Billing billing, Viewer viewer, EntityTags tags) {
        this.facilities = facilities;
        this.billing = billing;
        this.viewer = viewer;
        this.tags = tags;
    }

    /** @param zone null for all of the facility */
    record OccupancyWish(@NotNull @Min(0) Integer occupied, String zone) {}

    /** @param zone null for all of the facility */
    record OccupancyReset(String zone) {}

    record OccupancySettings(List<Occupancy.Setting> items) {}

    @GET
    @PermitAll
    @Operation(summary = "All facilities with their lanes")
    public List<Facility> all() {
        return facilities.all();
    }

    @GET
    @Path("{facilityId}")
    @PermitAll
    @Operation(summary = "One facility")
    public Facility one(String facilityId) {
        return facilities.withId(facilityId).orElseThrow(Refusal.notFound(NONE));
    }

    @PUT
    @Path("{facilityId}")
    @RolesAllowed(Role.ADMIN_NAME)
    @Operation(summary = "Adds a facility or changes it; lanes it does not name stay")
    public Facility save(String facilityId, @HeaderParam("If-Match") String ifMatch, @NotNull Facility facility) {
        if (!facilityId.equals(facility.facilityId())) {
            throw new Refusal(400, "The facilityId in path and body differ.");
        }
        facilities.withId(facilityId).ifPresent(current -> tags.require(ifMatch, current));
        return facilities.save(facility);
    }

    @GET
    @Path("{facilityId}/tariff")
    @PermitAll
    @Operation(summary = "What parking costs here")
    public Tariff tariff(String facilityId) {
        one(facilityId);
        return Refusal.unless(billing.tariff(facilityId));
    }

    @GET
    @Path("{facilityId}/occupancy")
    @RolesAllowed(Role.OPERATOR_NAME)
    @Operation(summary = "How full it is")
    public Occupancy occupancy(String facilityId) {
        one(facilityId);
        return Refusal.unless(billing.occupancy(facilityId));
    }

    @PUT
    @Path("{facilityId}/occupancy")
    @RolesAllowed(Role.OPERATOR_NAME)
    @Operation(summary = "Sets the count by hand; sessions stay as they are")
    public Occupancy setOccupancy(
            String facilityId, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid OccupancyWish wish) {
        tags.require(ifMatch, occupancy(facilityId));
        Refusal.unless(
                billing.setOccupancy(facilityId, wish.zone(), viewer.signedIn().email(), wish.occupied()));
        return Refusal.unless(billing.occupancy(facilityId));
    }

    @POST
    @Path("{facilityId}/occupancy/reset")
    @RolesAllowed(Role.OPERATOR_NAME)
    @Operation(summary = "Counts from the open sessions on")
    public Occupancy resetOccupancy(String facilityId, OccupancyReset reset) {
        one(facilityId);
        String zone = reset == null ? null : reset.zone();
        Refusal.unless(
                billing.resetOccupancy(facilityId, zone, viewer.signedIn().email()));
        return Refusal.unless(billing.occupancy(facilityId));
    }

    @GET
    @Path("{facilityId}/occupancy/settings")
    @RolesAllowed(Role.OPERATOR_NAME)
    @Operation(summary = "What the count was set to, by whom, and how far it had drifted")
    public OccupancySettings occupancySettings(String facilityId) {
        one(facilityId);
        return new OccupancySettings(Refusal.unless(billing.occupancySettings(facilityId)));
    }
}
