package org.scps.portal.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scps.portal.account.Role;
import org.scps.portal.problem.Refusal;
import org.scps.portal.security.Viewer;
import org.scps.portal.upstream.Billing;
import org.scps.portal.upstream.Paged;
import org.scps.portal.upstream.Passage;
import org.scps.portal.upstream.PassageHistory;
import org.scps.portal.vehicle.Plate;

@Path("/api/v1/passages")
@RolesAllowed(Role.OPERATOR_NAME)
class PassageResource {

    private final Billing billing;
    private final Viewer viewer;

    PassageResource(Billing billing, Viewer viewer) {
        this.billing = billing;
        this.viewer = viewer;
    }

    record PlateCorrection(@NotNull String plate) {}

    @GET
    @Operation(summary = "All passages, newest first")
    public Paged<Passage> all(
            @QueryParam("facilityId") String facilityId,
            @QueryParam("laneId") String laneId,
            @QueryParam("plate") String plate,
            @QueryParam("page") @DefaultValue("0") @Min(0) int page,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(200) int size) {
        return Refusal.unless(billing.passages(facilityId, laneId, plate, page, size));
    }

    @GET
    @Path("{passageId}")
    @Operation(summary = "One passage with its corrections")
    public PassageHistory one(UUID passageId) {
        return Refusal.unless(billing.passage(passageId));
    }

    @POST
    @Path("{passageId}/correction")
    @Operation(summary = "Corrects a read; sessions and charges follow")
    public void correct(UUID passageId, @NotNull @Valid PlateCorrection correction) {
        Plate plate = Plate.typed(correction.plate())
                .orElseThrow(() -> new Refusal(422, "A plate has 2 to 12 letters and digits."));
        Refusal.unless(billing.correct(passageId, viewer.signedIn().email(), plate.text()));
    }
}
