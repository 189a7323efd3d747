package org.scps.portal.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scps.events.Lane;
import org.scps.portal.account.Role;
import org.scps.portal.estate.Facilities;
import org.scps.portal.problem.Refusal;

@Path("/api/v1/lanes")
@RolesAllowed(Role.OPERATOR_NAME)
class LaneResource {

    private final Facilities facilities;

    LaneResource(Facilities facilities) {
        this.facilities = facilities;
    }

    record LaneChange(@NotNull Boolean recognitionEnabled) {}

    @GET
    @Operation(summary = "All lanes")
    public List<Lane> all() {
        return facilities.all().stream()
                .flatMap(facility -> facility.lanes().stream())
                .toList();
    }

    @PATCH
    @Path("{laneId}")
    @Operation(summary = "Starts or stops recognition; frames of a stopped lane wait")
    public Lane change(String laneId, @NotNull @Valid LaneChange change) {
        return facilities
                .setRecognition(laneId, change.recognitionEnabled())
                .flatMap(facility -> facility.lane(laneId))
                .orElseThrow(Refusal.notFound("There is no such lane."));
    }
}
