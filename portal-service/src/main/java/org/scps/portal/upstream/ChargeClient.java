package org.scps.portal.upstream;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Billing's REST of charges and the ledger. Ask it through {@link ChargeBook}, which turns failures into answers. */
@Path("/api/v1")
@RegisterRestClient(configKey = "billing")
@RegisterProvider(ServiceToken.class)
interface ChargeClient {

    @GET
    @Path("sessions/{sessionId}/charge")
    ChargeStory story(@PathParam("sessionId") UUID sessionId);

    /** @param decision {@code waiver}, {@code write-off} or {@code reopening} */
    @POST
    @Path("sessions/{sessionId}/charge/{decision}")
    ChargeStory decide(
            @PathParam("sessionId") UUID sessionId,
            @PathParam("decision") String decision,
            @HeaderParam("X-Actor") String actor,
            @HeaderParam("Idempotency-Key") String key,
            Why why);

    @POST
    @Path("sessions/{sessionId}/charge/refunds")
    ChargeStory refund(
            @PathParam("sessionId") UUID sessionId,
            @HeaderParam("X-Actor") String actor,
            @HeaderParam("Idempotency-Key") String key,
            RefundWish wish);

    @GET
    @Path("sessions")
    Paged<Session> charged(
            @QueryParam("chargeState") String chargeState,
            @QueryParam("facilityId") String facilityId,
            @QueryParam("page") int page,
            @QueryParam("size") int size);

    @GET
    @Path("chargebacks")
    Paged<Chargeback> chargebacks(
            @QueryParam("facilityId") String facilityId, @QueryParam("page") int page, @QueryParam("size") int size);

    @GET
    @Path("ledger")
    Paged<LedgerEntry> entries(
            @QueryParam("facilityId") String facilityId,
            @QueryParam("account") String account,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("page") int page,
            @QueryParam("size") int size);

    @GET
    @Path("ledger/balances")
    LedgerBalances balances(@QueryParam("facilityId") String facilityId, @QueryParam("to") String to);

    record Why(String reason) {}

    /** @param amount null for all that is left */
    record RefundWish(String amount, String reason) {}
}
