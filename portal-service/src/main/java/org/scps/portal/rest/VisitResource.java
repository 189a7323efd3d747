package org.scps.portal.rest;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scps.portal.problem.Refusal;
import org.scps.portal.security.Viewer;
import org.scps.portal.upstream.Autopay;
import org.scps.portal.upstream.Paged;
import org.scps.portal.upstream.Payment;
import org.scps.portal.upstream.PaymentWish;
import org.scps.portal.upstream.Quote;
import org.scps.portal.upstream.Receipt;
import org.scps.portal.upstream.Session;
import org.scps.portal.visit.VisitPayments;
import org.scps.portal.visit.Visits;

/** A driver's own sessions. Those of others are not there: 404. */
@Path("/api/v1/visits")
@Authenticated
class VisitResource {

    private final Visits visits;
    private final VisitPayments payments;
    private final Viewer viewer;

    VisitResource(Visits visits, VisitPayments payments, Viewer viewer) {
        this.visits = visits;
        this.payments = payments;
        this.viewer = viewer;
    }

    /**
     * @param method one of {@code GET /cards/ways}; not with a card
     * @param cardId one of my cards; not with a method
     * @param returnUrl where the provider sends me afterwards, if a page of its own is needed
     * @param most not more than this, such as {@code 4.50}; null for whatever it costs
     */
    record Wish(String method, UUID cardId, @Size(max = 1000) String returnUrl, @Size(max = 20) String most) {}

    @GET
    @Operation(summary = "My visits, newest first")
    public Paged<Session> all(
            @QueryParam("page") @DefaultValue("0") @Min(0) int page,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(200) int size) {
        return Refusal.unless(visits.of(viewer.accountId(), page, size));
    }

    @GET
    @Path("{sessionId}")
    @Operation(summary = "One of my visits")
    public Session one(UUID sessionId) {
        return Refusal.unless(visits.visit(viewer.accountId(), sessionId));
    }

    @GET
    @Path("{sessionId}/quote")
    @Operation(summary = "What the visit costs if it ends now, or at another time")
    public Quote quote(UUID sessionId, @QueryParam("at") String at) {
        return Refusal.unless(visits.quote(viewer.accountId(), sessionId, instant(at)));
    }

    @POST
    @Path("{sessionId}/payments")
    @Operation(summary = "Pays, while I am inside the price so far; the same Idempotency-Key pays once")
    public Response pay(
            UUID sessionId, @HeaderParam("Idempotency-Key") String idempotencyKey, @NotNull @Valid Wish wish) {
        if (idempotencyKey == null || idempotencyKey.isBlank() || idempotencyKey.length() > 100) {
            throw new Refusal(400, "The header Idempotency-Key, of 1 to 100 characters, is missing.");
        }
        if ((wish.method() == null) == (wish.cardId() == null)) {
            throw new Refusal(400, "Either a method or a cardId is needed.");
        }
        PaymentWish chosen = wish.cardId() == null
                ? PaymentWish.way(wish.method(), wish.returnUrl())
                : PaymentWish.card(viewer.accountId(), wish.cardId(), wish.returnUrl());
        Payment payment = Refusal.unless(visits.pay(
                viewer.accountId(), sessionId, idempotencyKey, viewer.signedIn().email(), chosen.upTo(wish.most())));
        return Response.status(payment.awaitsDriver() ? 202 : 201)
                .entity(payment)
                .build();
    }

    @POST
    @Path("{sessionId}/payments/latest/check")
    @Operation(summary = "Asks the provider whether its page was completed")
    public Payment check(UUID sessionId) {
        return Refusal.unless(payments.check(viewer.accountId(), sessionId));
    }

    @POST
    @Path("{sessionId}/payments/latest/cancellation")
    @Operation(summary = "Gives up a payment on the provider's page; if it was paid meanwhile it stays so")
    public Payment cancel(UUID sessionId) {
        return Refusal.unless(payments.cancel(viewer.accountId(), sessionId));
    }

    @GET
    @Path("{sessionId}/autopay")
    @Operation(summary = "What came of automatic payment: NONE, PAID, DECLINED or ASKED")
    public Autopay.Result autopay(UUID sessionId) {
        return Refusal.unless(payments.autopay(viewer.accountId(), sessionId));
    }

    @GET
    @Path("{sessionId}/receipt")
    @Operation(summary = "The receipt of a paid visit")
    public Receipt receipt(UUID sessionId) {
        return Refusal.unless(visits.receipt(viewer.accountId(), sessionId));
    }

    private static Instant instant(String at) {
        try {
            return at == null ? null : Instant.parse(at);
        } catch (DateTimeParseException e) {
            throw new Refusal(400, "at is a time like 2025-01-31T12:00:00Z.");
        }
    }
}
