package org.scps.billing.rest;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scps.billing.persistence.KnownVehicles;
import org.scps.billing.persistence.Page;
import org.scps.billing.persistence.PermitRows;
import org.scps.billing.persistence.PermitRows.Permit;
import org.scps.billing.session.Facilities;
import org.scps.billing.session.Tariffs;

/** Permits of vehicles, the whitelist among them, and their classes. */
@Path("/api/v1/facilities/{facilityId}")
class PermitResource {

    private final Facilities facilities;
    private final Tariffs tariffs;
    private final PermitRows permits;
    private final KnownVehicles vehicles;
    private final Clock clock;

    PermitResource(Facilities facilities, Tariffs tariffs, PermitRows permits, KnownVehicles vehicles, Clock clock) {
        this.facilities = facilities;
        this.tariffs = tariffs;
        this.permits = permits;
        this.vehicles = vehicles;
        this.clock = clock;
    }

    /**
     * @param permitType one of the tariff in force, or {@code whitelist}
     * @param spaces null for all its plates at once
     * @param validFrom null for now, @param validTo null for open end
     */
    record NewPermit(
            @NotBlank String permitType,
            @NotBlank @Size(max = 200) String holder,
            @NotEmpty @Size(max = 500) List<@NotBlank String> plates,
            @Min(1) @Max(100_000) Integer spaces,
            String validFrom,
            String validTo) {}

    record ClassWish(@NotBlank @Size(max = 64) String vehicleClass) {}

    @GET
    @Path("/permits")
    @Transactional
    @Operation(summary = "All permits, the latest first")
    public Paging.Listing<Permit> all(@PathParam("facilityId") String facilityId, @Valid @BeanParam Paging paging) {
        known(facilityId);
        Page<Permit> found = permits.of(facilityId, paging.page, paging.size);
        return paging.listing(found.items(), found);
    }

    @POST
    @Path("/permits")
    @Transactional
    @Operation(summary = "Gives a permit; it counts for stays that begin from now on")
    public Response give(
            @PathParam("facilityId") String facilityId,
            @HeaderParam("X-Actor") String actor,
            @Valid @NotNull NewPermit wish) {
        known(facilityId);
        Instant now = clock.instant();
        Instant from = wish.validFrom() == null ? now : Params.instant("validFrom", wish.validFrom());
        Instant to = Params.instant("validTo", wish.validTo());
        if (to != null && !to.isAfter(from == null ? now : from)) {
            throw Refusal.badRequest("validTo is not after validFrom; leave it out for an open end");
        }
        var concessions = tariffs.inForce(facilityId, now).concessions();
        if (concessions.permit(wish.permitType()).isEmpty()) {
            String types = concessions.permits().stream()
                    .map(type -> type.permitType())
                    .reduce("whitelist", (a, b) -> a + ", " + b);
            throw Refusal.badRequest("permitType is none that the tariff in force knows: " + types);
        }
        Permit permit = new Permit(
                UUID.randomUUID(),
                facilityId,
                wish.permitType(),
                wish.holder().strip(),
                wish.plates().stream().map(Params::plate).distinct().toList(),
                wish.spaces(),
                from == null ? now : from,
                to,
                now,
                Params.actor(actor),
                null,
                null);
        permits.add(permit);
        return Response.created(URI.create("/api/v1/facilities/" + facilityId + "/permits/" + permit.permitId()))
                .entity(permit)
                .build();
    }

    @GET
    @Operation(summary = "One permit")
    @Path("/permits/{permitId}")
    @Transactional
    public Permit one(@PathParam("facilityId") String facilityId, @PathParam("permitId") String permitId) {
        return permits.find(facilityId, Params.id("permit", permitId))
                .orElseThrow(() -> Refusal.notFound("permit " + permitId));
    }

    @DELETE
    @Path("/permits/{permitId}")
    @Transactional
    @Operation(summary = "Revokes a permit from now on")
    public void revoke(
            @PathParam("facilityId") String facilityId,
            @PathParam("permitId") String permitId,
            @HeaderParam("X-Actor") String actor) {
        UUID id = Params.id("permit", permitId);
        if (!permits.revoke(facilityId, id, Params.actor(actor), clock.instant())) {
            throw Refusal.notFound("permit " + permitId + " that is not revoked");
        }
    }

    @PUT
    @Path("/vehicles/{plate}/class")
    @Transactional
    @Operation(summary = "Says what class a vehicle is of")
    public void setClass(
            @PathParam("facilityId") String facilityId,
            @PathParam("plate") String plate,
            @HeaderParam("X-Actor") String actor,
            @Valid @NotNull ClassWish wish) {
        known(facilityId);
        vehicles.setClass(
                facilityId, Params.plate(plate), wish.vehicleClass().strip(), Params.actor(actor), clock.instant());
    }

    private void known(String facilityId) {
        facilities.find(facilityId).orElseThrow(() -> Refusal.notFound("facility " + facilityId));
    }
}
