package org.scps.billing.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scps.billing.card.CardDesk;
import org.scps.billing.card.CardSetup;
import org.scps.billing.payment.Payment;
import org.scps.billing.payment.PaymentDesk;
import org.scps.billing.payment.PaymentProvider;
import org.scps.billing.payment.PaymentWay;
import org.scps.billing.payment.SandboxCard;
import org.scps.billing.payment.SandboxPaymentProvider;

/** What drivers do on the sandbox's pages; with another provider there is none of this. */
@Path("/api/v1/sandbox")
class SandboxResource {

    private final PaymentProvider provider;
    private final CardDesk cards;
    private final PaymentDesk payments;

    SandboxResource(PaymentProvider provider, CardDesk cards, PaymentDesk payments) {
        this.provider = provider;
        this.cards = cards;
        this.payments = payments;
    }

    /** @param method one of the set-up's {@code ways}; null goes back without a card */
    record Chosen(String method) {}

    record Confirmed(boolean confirmed) {}

    /** @param open false when there is nothing left to do */
    record SetupPage(boolean open, List<PaymentWay> ways, String returnUrl) {}

    /** @param open false when there is nothing left to do */
    record PaymentPage(boolean open, MoneyView amount, String returnUrl) {}

    @GET
    @Path("/setups/{setupId}")
    @Operation(summary = "What the sandbox's page for a new card shows")
    public SetupPage setup(@PathParam("setupId") String setupId) {
        SandboxPaymentProvider sandbox = sandbox();
        CardSetup setup = found(setupId);
        return new SetupPage(setup.state() == CardSetup.State.OPEN, sandbox.ways(), setup.returnUrl());
    }

    @POST
    @Path("/setups/{setupId}")
    @Operation(summary = "Chooses how a new card of the sandbox behaves")
    public SetupPage choose(@PathParam("setupId") String setupId, @Valid @NotNull Chosen chosen) {
        SandboxCard card = chosen.method() == null
                ? null
                : SandboxCard.of(chosen.method())
                        .orElseThrow(() -> Refusal.badRequest("method " + chosen.method() + " is no test card"));
        sandbox().choose(found(setupId), card);
        return setup(setupId);
    }

    @GET
    @Path("/payments/{paymentId}")
    @Operation(summary = "What the page of the sandbox's bank shows")
    public PaymentPage payment(@PathParam("paymentId") String paymentId) {
        sandbox();
        Payment payment = payment(Params.id("payment", paymentId));
        return new PaymentPage(payment.underWay(), MoneyView.of(payment.amount()), payment.returnUrl());
    }

    @POST
    @Path("/payments/{paymentId}")
    @Operation(summary = "Confirms a payment with the sandbox's bank, or does not")
    public PaymentPage confirm(@PathParam("paymentId") String paymentId, @Valid @NotNull Confirmed answer) {
        SandboxPaymentProvider sandbox = sandbox();
        Payment payment = payment(Params.id("payment", paymentId));
        if (payment.underWay()) {
            sandbox.confirm(payment.paymentId(), answer.confirmed());
        }
        return payment(paymentId);
    }

    private SandboxPaymentProvider sandbox() {
        if (provider instanceof SandboxPaymentProvider sandbox) {
            return sandbox;
        }
        throw Refusal.notFound("sandbox here");
    }

    private CardSetup found(String setupId) {
        UUID id = Params.id("card set-up", setupId);
        return cards.setup(id).orElseThrow(() -> Refusal.notFound("card set-up " + id));
    }

    private Payment payment(UUID id) {
        return payments.find(id).orElseThrow(() -> Refusal.notFound("payment " + id));
    }
}
