package org.scps.portal.upstream;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Billing's REST of cards and of payments by the provider's pages. Ask it through {@link Wallet}. */
@Path("/api/v1")
@RegisterRestClient(configKey = "billing")
@RegisterProvider(ServiceToken.class)
interface WalletClient {

    @GET
    @Path("payment-ways")
    PaymentWays ways();

    @GET
    @Path("accounts/{accountId}/cards")
    Cards cards(@PathParam("accountId") UUID accountId);

    @POST
    @Path("accounts/{accountId}/card-setups")
    CardSetup begin(@PathParam("accountId") UUID accountId, Begin wish);

    @POST
    @Path("accounts/{accountId}/card-setups/latest/check")
    CardSetup check(@PathParam("accountId") UUID accountId);

    @PUT
    @Path("accounts/{accountId}/preferred-card")
    Cards prefer(@PathParam("accountId") UUID accountId, Choice choice);

    @DELETE
    @Path("accounts/{accountId}/cards/{cardId}")
    void remove(@PathParam("accountId") UUID accountId, @PathParam("cardId") UUID cardId);

    @GET
    @Path("accounts/{accountId}/autopay")
    Autopay autopay(@PathParam("accountId") UUID accountId);

    @PUT
    @Path("accounts/{accountId}/autopay")
    Autopay setAutopay(@PathParam("accountId") UUID accountId, @HeaderParam("X-Actor") String actor, Autopay wish);

    @GET
    @Path("sessions/{sessionId}/autopay")
    Autopay.Result autopayOf(@PathParam("sessionId") UUID sessionId);

    @GET
    @Path("sessions/{sessionId}/payments/latest")
    Payment latest(@PathParam("sessionId") UUID sessionId);

    @POST
    @Path("sessions/{sessionId}/payments/latest/check")
    Payment checkPayment(@PathParam("sessionId") UUID sessionId);

    @POST
    @Path("sessions/{sessionId}/payments/latest/cancellation")
    Payment cancelPayment(@PathParam("sessionId") UUID sessionId);

    @GET
    @Path("sandbox/setups/{setupId}")
    SandboxPage sandboxSetup(@PathParam("setupId") UUID setupId);

    @POST
    @Path("sandbox/setups/{setupId}")
    SandboxPage chooseCard(@PathParam("setupId") UUID setupId, Chosen chosen);

    @GET
    @Path("sandbox/payments/{paymentId}")
    SandboxPage sandboxPayment(@PathParam("paymentId") UUID paymentId);

    @POST
    @Path("sandbox/payments/{paymentId}")
    SandboxPage confirm(@PathParam("paymentId") UUID paymentId, Confirmed confirmed);

    record Cards(List<Card> items) {}

    record Begin(String returnUrl) {}

    record Choice(UUID cardId) {}

    record Chosen(String method) {}

    record Confirmed(boolean confirmed) {}
}
