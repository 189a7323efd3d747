package org.scps.billing.rest;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.scps.billing.card.CardDesk;
import org.scps.billing.payment.PayWish;
import org.scps.billing.payment.Payment;
import org.scps.billing.payment.PaymentDesk;
import org.scps.billing.payment.PaymentOutcome;
import org.scps.billing.payment.Payments;
import org.scps.billing.session.Facilities;
import org.scps.billing.session.Facility;
import org.scps.billing.session.Session;
import org.scps.billing.session.Sessions;

@Path("/api/v1/sessions/{sessionId}")
class PaymentResource {

    private final PaymentDesk desk;
    private final CardDesk cards;
    private final Payments payments;
    private final Sessions sessions;
    private final Facilities facilities;

    PaymentResource(PaymentDesk desk, CardDesk cards, Payments payments, Sessions sessions, Facilities facilities) {
        this.desk = desk;
        this.cards = cards;
        this.payments = payments;
        this.sessions = sessions;
        this.facilities = facilities;
    }

    /**
     * @param method one of {@code GET /payment-ways}; not with a card
     * @param cardId a card on file of {@code accountId}; not with a method
     * @param returnUrl where the provider sends the driver afterwards, if a page of its own is needed
     * @param most what the driver was shown, such as {@code 4.50}: refused when it costs more by now; null for any price
     */
    record Wish(String method, String accountId, String cardId, @Size(max = 1000) String returnUrl, String most) {}

    @POST
    @Path("/payments")
    @Operation(
            summary = "Pays the charge of a session",
            description =
                    "While the vehicle is inside it pays the price so far; who then leaves within the tariff's grace"
                            + " pays no more, who stays longer the difference. Paid in time, the tariff's discount for early"
                            + " payment is taken off.")
    @APIResponse(
            responseCode = "201",
            description = "Paid",
            content = @Content(schema = @Schema(implementation = PaymentView.class)))
    @APIResponse(responseCode = "200", description = "Paid before, under the same key")
    @APIResponse(responseCode = "202", description = "The driver has to go to the page at actionUrl first")
    @APIResponse(responseCode = "402", description = "Declined")
    @APIResponse(responseCode = "409", description = "Nothing to pay, or more than most by now")
    public Response pay(
            @PathParam("sessionId") String sessionId,
            @HeaderParam("Idempotency-Key") @NotBlank(message = "header is required") @Size(max = 200)
                    String idempotencyKey,
            @Valid @NotNull Wish wish) {
        return response(desk.pay(wish(Params.id("session", sessionId), wish, idempotencyKey)), sessionId);
    }

    private PayWish wish(UUID sessionId, Wish wish, String key) {
        String returnUrl = Params.page("returnUrl", wish.returnUrl());
        BigDecimal most = Params.amount(wish.most());
        if (wish.cardId() == null) {
            if (!desk.knows(wish.method())) {
                throw Refusal.badRequest("method " + wish.method() + " is not known; GET /payment-ways lists them");
            }
            return new PayWish(sessionId, wish.method(), null, false, returnUrl, key, most);
        }
        UUID cardId = Params.id("card", wish.cardId());
        cards.of(Params.id("account", wish.accountId())).stream()
                .filter(card -> card.cardId().equals(cardId))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("card " + cardId));
        return new PayWish(sessionId, PayWish.CARD_ON_FILE, cardId, false, returnUrl, key, most);
    }

    @GET
    @Path("/receipt")
    @Operation(summary = "The receipt of a paid session")
    @Transactional
    public Receipt receipt(@PathParam("sessionId") String sessionId) {
        UUID id = Params.id("session", sessionId);
        Session session = sessions.find(id).orElseThrow(() -> Refusal.notFound("session " + id));
        Optional<Payment> payment = Optional.ofNullable(session.charge())
                .flatMap(charge ->
                        payments.settledOf(List.of(charge.chargeId())).stream().findFirst());
        Optional<Facility> facility = facilities.find(session.facilityId());
        return payment.map(paid -> Receipt.of(
                        session,
                        paid,
                        facility.map(Facility::name).orElse(session.facilityId()),
                        facility.map(f -> f.timeZone().getId()).orElse("UTC")))
                .orElseThrow(() -> Refusal.notFound("receipt: session " + id + " is not paid"));
    }

    private static Response response(PaymentOutcome outcome, String sessionId) {
        if (outcome instanceof PaymentOutcome.Settled settled) {
            Status status = settled.repeat() ? Status.OK : Status.CREATED;
            return Response.status(status)
                    .entity(PaymentView.of(settled.payment()))
                    .build();
        }
        if (outcome instanceof PaymentOutcome.ActionNeeded needed) {
            return Response.accepted(PaymentView.of(needed.payment())).build();
        }
        if (outcome instanceof PaymentOutcome.Declined declined) {
            throw Refusal.declined(declined.payment().declineReason());
        }
        if (outcome instanceof PaymentOutcome.NotDue notDue) {
            throw Refusal.conflict(notDue.why());
        }
        if (outcome instanceof PaymentOutcome.KeyReused) {
            throw Refusal.conflict("The Idempotency-Key was used for another payment of this session");
        }
        if (outcome instanceof PaymentOutcome.NoSuchSession) {
            throw Refusal.notFound("session " + sessionId);
        }
        throw Refusal.unavailable("The payment provider did not answer; ask again with the same Idempotency-Key");
    }
}
