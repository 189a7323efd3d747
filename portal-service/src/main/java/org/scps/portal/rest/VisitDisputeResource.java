package org.scps.portal.rest;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scps.portal.problem.Refusal;
import org.scps.portal.security.Viewer;
import org.scps.portal.upstream.Dispute;
import org.scps.portal.upstream.Objection;
import org.scps.portal.visit.VisitDisputes;

/** What a driver objects to about their own visits. */
@Path("/api/v1/visits/{sessionId}/disputes")
@Authenticated
class VisitDisputeResource {

    private final VisitDisputes own;
    private final Viewer viewer;

    VisitDisputeResource(VisitDisputes own, Viewer viewer) {
        this.own = own;
        this.viewer = viewer;
    }

    /** @param reason NOT_MY_CAR, WRONG_TIMES, WRONG_PRICE, ALREADY_PAID or OTHER */
    record Wish(@NotBlank String reason, @Size(max = 2000) String words) {}

    @POST
    @Operation(summary = "Says that the charge of one of my visits is wrong; it is frozen at once")
    public Response open(UUID sessionId, @NotNull @Valid Wish wish) {
        Dispute opened = Refusal.unless(own.open(
                viewer.accountId(), sessionId, viewer.signedIn().email(), new Objection(wish.reason(), wish.words())));
        return Response.status(201).entity(opened).build();
    }

    @GET
    @Operation(summary = "What I said of one of my visits, and the answers")
    public List<Dispute> mine(UUID sessionId) {
        return Refusal.unless(own.of(viewer.accountId(), sessionId));
    }
}
