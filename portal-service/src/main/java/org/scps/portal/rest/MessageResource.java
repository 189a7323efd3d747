package org.scps.portal.rest;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scps.portal.problem.Refusal;
import org.scps.portal.security.Viewer;
import org.scps.portal.upstream.Message;
import org.scps.portal.upstream.Paged;
import org.scps.portal.visit.Visits;

/** What was written to a driver. */
@Path("/api/v1/messages")
@Authenticated
class MessageResource {

    private final Visits visits;
    private final Viewer viewer;

    MessageResource(Visits visits, Viewer viewer) {
        this.visits = visits;
        this.viewer = viewer;
    }

    @GET
    @Operation(summary = "What was written to me, the latest first")
    public Paged<Message> messages(
            @QueryParam("page") @DefaultValue("0") @Min(0) int page,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(200) int size) {
        return Refusal.unless(visits.messages(viewer.accountId(), page, size));
    }
}
