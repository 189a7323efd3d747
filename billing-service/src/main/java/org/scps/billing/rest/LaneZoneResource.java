package org.scps.billing.rest;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scps.billing.persistence.KnownVehicles;
import org.scps.billing.session.Facilities;
import org.scps.billing.session.Facility;

/** Which zone a lane leads into: what its vehicles are counted in, and what rate table they may have. */
@Path("/api/v1/facilities/{facilityId}/lanes")
class LaneZoneResource {

    private final Facilities facilities;
    private final KnownVehicles vehicles;
    private final Clock clock;

    LaneZoneResource(Facilities facilities, KnownVehicles vehicles, Clock clock) {
        this.facilities = facilities;
        this.vehicles = vehicles;
        this.clock = clock;
    }

    record ZoneWish(@NotBlank @Size(max = 64) String zone) {}

    record LaneZones(List<KnownVehicles.LaneZone> items) {}

    @GET
    @Path("/zones")
    @Transactional
    @Operation(summary = "The lanes that lead into a zone, by lane")
    public LaneZones all(@PathParam("facilityId") String facilityId) {
        facility(facilityId);
        return new LaneZones(vehicles.zones(facilityId));
    }

    @PUT
    @Path("/{laneId}/zone")
    @Transactional
    @Operation(summary = "Says which zone a lane leads into")
    public void set(
            @PathParam("facilityId") String facilityId,
            @PathParam("laneId") String laneId,
            @HeaderParam("X-Actor") String actor,
            @Valid @NotNull ZoneWish wish) {
        lane(facilityId, laneId);
        vehicles.setZone(facilityId, laneId, wish.zone().strip(), Params.actor(actor), clock.instant());
    }

    @DELETE
    @Path("/{laneId}/zone")
    @Transactional
    @Operation(summary = "Says that a lane leads into no zone; what was counted stays")
    public void clear(
            @PathParam("facilityId") String facilityId,
            @PathParam("laneId") String laneId,
            @HeaderParam("X-Actor") String actor) {
        Params.actor(actor);
        lane(facilityId, laneId);
        vehicles.clearZone(facilityId, laneId);
    }

    private void lane(String facilityId, String laneId) {
        if (!facility(facilityId).lanes().containsKey(laneId)) {
            throw Refusal.notFound("lane " + laneId + " of facility " + facilityId);
        }
    }

    private Facility facility(String facilityId) {
        return facilities.find(facilityId).orElseThrow(() -> Refusal.notFound("facility " + facilityId));
    }
}
