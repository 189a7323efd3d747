package org.scps.billing.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scps.billing.payment.Payment;
import org.scps.billing.payment.PaymentDesk;

/** The latest payment of a session, which may need the driver to go to the provider's page and back. */
@Path("/api/v1/sessions/{sessionId}/payments/latest")
class PaymentProgressResource {

    private final PaymentDesk desk;

    PaymentProgressResource(PaymentDesk desk) {
        this.desk = desk;
    }

    @GET
    @Operation(summary = "How the latest payment of a session stands")
    public PaymentView latest(@PathParam("sessionId") String sessionId) {
        UUID id = Params.id("session", sessionId);
        return view(desk.latest(id), id);
    }

    @POST
    @Path("/check")
    @Operation(summary = "Asks the provider whether the driver has done what its page asked for")
    public PaymentView check(@PathParam("sessionId") String sessionId) {
        UUID id = Params.id("session", sessionId);
        return view(desk.check(id), id);
    }

    @POST
    @Path("/cancellation")
    @Operation(summary = "Gives up a payment on the provider's page; if it was paid meanwhile it stays so")
    public PaymentView cancel(@PathParam("sessionId") String sessionId) {
        UUID id = Params.id("session", sessionId);
        return view(desk.cancel(id), id);
    }

    private static PaymentView view(Optional<Payment> payment, UUID sessionId) {
        return payment.map(PaymentView::of)
                .orElseThrow(() -> Refusal.notFound("payment of session " + sessionId + " yet"));
    }
}
