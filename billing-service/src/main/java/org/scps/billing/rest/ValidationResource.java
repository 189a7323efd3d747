package org.scps.billing.rest;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scps.billing.persistence.DiscountCodeRows;
import org.scps.billing.persistence.DiscountCodeRows.Redemption;
import org.scps.billing.session.Sessions;

/** Validations on a stay. */
@Path("/api/v1/sessions/{sessionId}/validations")
class ValidationResource {

    private final Sessions sessions;
    private final DiscountCodeRows codes;
    private final Redeeming redeeming;

    ValidationResource(Sessions sessions, DiscountCodeRows codes, Redeeming redeeming) {
        this.sessions = sessions;
        this.codes = codes;
        this.redeeming = redeeming;
    }

    record CodeWish(@NotBlank String code) {}

    @GET
    @Operation(summary = "Discount codes redeemed for a session")
    @Transactional
    public List<Redemption> all(@PathParam("sessionId") String sessionId) {
        UUID id = Params.id("session", sessionId);
        sessions.find(id).orElseThrow(() -> Refusal.notFound("session " + id));
        return codes.redeemed(id);
    }

    @POST
    @Operation(summary = "Puts a discount code on a stay that is not paid yet")
    public Response redeem(
            @PathParam("sessionId") String sessionId,
            @HeaderParam("X-Actor") String actor,
            @Valid @NotNull CodeWish wish) {
        Redemption redemption = redeeming.redeem(Params.id("session", sessionId), wish.code(), Params.actor(actor));
        return Response.status(201).entity(redemption).build();
    }
}
