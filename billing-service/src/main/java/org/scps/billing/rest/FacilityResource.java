package org.scps.billing.rest;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scps.billing.session.Facilities;
import org.scps.billing.session.Facility;
import org.scps.billing.session.Occupancies;
import org.scps.billing.session.Occupancy;
import org.scps.billing.session.Tariffs;

@Path("/api/v1/facilities/{facilityId}")
class FacilityResource {

    private final Facilities facilities;
    private final Occupancies occupancies;
    private final Tariffs tariffs;
    private final Decisions decisions;
    private final EntityTags tags;
    private final Clock clock;

    FacilityResource(
            Facilities facilities,
            Occupancies occupancies,
            Tariffs tariffs,
            Decisions decisions,
            EntityTags tags,
            Clock clock) {
        this.facilities = facilities;
        this.occupancies = occupancies;
        this.tariffs = tariffs;
        this.decisions = decisions;
        this.tags = tags;
        this.clock = clock;
    }

    /** @param free spaces, never negative */
    record OccupancyView(String facilityId, int capacity, int occupied, int free, Instant updatedAt) {}

    record Count(@NotNull @Min(0) @Max(1_000_000) Integer occupied) {}

    @GET
    @Path("/occupancy")
    @Operation(summary = "How full the car park is")
    @Transactional
    public OccupancyView occupancy(@PathParam("facilityId") String facilityId) {
        Facility facility = facility(facilityId);
        return view(
                facility,
                occupancies.find(facilityId).orElseGet(() -> Occupancy.empty(facilityId, facility.publishedAt())));
    }

    @PUT
    @Path("/occupancy")
    @Operation(summary = "Sets the count by hand")
    @Transactional
    public OccupancyView setOccupancy(
            @PathParam("facilityId") String facilityId,
            @HeaderParam("X-Actor") String actor,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull Count count) {
        Facility facility = facility(facilityId);
        tags.require(ifMatch, occupancy(facilityId));
        return view(facility, decisions.count(facilityId, count.occupied(), Params.actor(actor)));
    }

    @GET
    @Path("/tariff")
    @Operation(summary = "The tariff in force")
    @Transactional
    public TariffView tariff(@PathParam("facilityId") String facilityId) {
        facility(facilityId);
        return TariffView.of(tariffs.inForce(facilityId, clock.instant()));
    }

    private Facility facility(String facilityId) {
        return facilities.find(facilityId).orElseThrow(() -> Refusal.notFound("facility " + facilityId));
    }

    private static OccupancyView view(Facility facility, Occupancy occupancy) {
        int free = Math.max(0, facility.capacity() - occupancy.occupied());
        return new OccupancyView(
                facility.facilityId(), facility.capacity(), occupancy.occupied(), free, occupancy.updatedAt());
    }
}
