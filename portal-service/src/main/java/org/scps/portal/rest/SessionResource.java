package org.scps.portal.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scps.portal.account.Role;
import org.scps.portal.problem.Refusal;
import org.scps.portal.upstream.Billing;
import org.scps.portal.upstream.Paged;
import org.scps.portal.upstream.Session;

@Path("/api/v1/sessions")
@RolesAllowed(Role.OPERATOR_NAME)
class SessionResource {

    private final Billing billing;

    SessionResource(Billing billing) {
        this.billing = billing;
    }

    @GET
    @Operation(summary = "All sessions, newest first")
    public Paged<Session> all(
            @QueryParam("facilityId") String facilityId,
            @QueryParam("plate") List<String> plates,
            @QueryParam("state") String state,
            @QueryParam("page") @DefaultValue("0") @Min(0) int page,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(200) int size) {
        return Refusal.unless(billing.sessions(facilityId, plates, state, page, size));
    }

    @GET
    @Path("{sessionId}")
    @Operation(summary = "One session")
    public Session one(UUID sessionId) {
        return Refusal.unless(billing.session(sessionId));
    }
}
