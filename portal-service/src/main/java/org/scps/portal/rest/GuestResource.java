package org.scps.portal.rest;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scps.events.Money;
import org.scps.portal.guest.Found;
import org.scps.portal.guest.GuestPayment;
import org.scps.portal.guest.Guests;
import org.scps.portal.guest.Lookup;
import org.scps.portal.problem.Refusal;
import org.scps.portal.upstream.Dispute;
import org.scps.portal.upstream.GuestVisit;
import org.scps.portal.upstream.Objection;
import org.scps.portal.upstream.PaymentWish;
import org.scps.portal.upstream.Receipt;

/** Payment by plate for those without an account; every step needs the link that the step before gave. */
@Path("/api/v1/guest")
@PermitAll
class GuestResource {

    private final Guests guests;
    private final HttpServerRequest request;

    GuestResource(Guests guests, HttpServerRequest request) {
        this.guests = guests;
        this.request = request;
    }

    /** @param enteredAbout about when I came in, to pay while I am inside; null after leaving */
    record Question(@NotBlank String facilityId, @NotBlank String plate, Instant enteredAbout) {}

    /**
     * @param returnUrl where the provider sends the guest afterwards, if a page of its own is needed
     * @param most not more than this, such as {@code 4.50}; null for whatever it costs
     */
    record Wish(@NotBlank String method, @Size(max = 1000) String returnUrl, @Size(max = 20) String most) {}

    /**
     * @param leftAt null while the vehicle is inside
     * @param due null for a similar plate, until the guest has said that it is theirs
     * @param payUntil null while the vehicle is inside
     * @param holdsUntil until when {@code due} stays what it is; null for as long as it can be paid
     * @param leaveWithinSeconds who pays inside may take this long to leave; null after leaving
     */
    record Visit(
            String link,
            String facilityId,
            Instant enteredAt,
            Instant leftAt,
            String match,
            Money due,
            Instant payUntil,
            Instant holdsUntil,
            Long leaveWithinSeconds) {

        static Visit of(Found found) {
            return of(found.link(), found.visit());
        }

        static Visit of(String link, GuestVisit visit) {
            return new Visit(
                    link,
                    visit.facilityId(),
                    visit.enteredAt(),
                    visit.leftAt(),
                    visit.match(),
                    visit.due(),
                    visit.payUntil(),
                    visit.holdsUntil(),
                    visit.leaveWithinSeconds());
        }
    }

    record Visits(List<Visit> items) {}

    /**
     * @param receiptLink null until it is paid
     * @param state {@code SETTLED}, {@code DECLINED}, or {@code ACTION_NEEDED} while the guest has to go to actionUrl
     */
    record Paid(String receiptLink, String state, String actionUrl) {

        static Paid of(GuestPayment paid) {
            return new Paid(
                    paid.receiptLink(), paid.payment().state(), paid.payment().actionUrl());
        }
    }

    /** @param reason NOT_MY_CAR, WRONG_TIMES, WRONG_PRICE, ALREADY_PAID or OTHER */
    record Wrong(@NotBlank String reason, @Size(max = 2000) String words) {}

    record Objected(String disputeLink) {}

    @POST
    @Path("lookups")
    @Operation(
            summary = "What is due for a plate: amount and times, nothing else",
            description = "Of a vehicle inside only to who knows about when it came in, to a quarter of an hour")
    public Visits lookUp(@NotNull @Valid Question question) {
        Lookup outcome = guests.lookUp(
                question.facilityId(),
                question.plate(),
                question.enteredAbout(),
                request.remoteAddress().hostAddress());
        if (outcome instanceof Lookup.Answered answered) {
            return new Visits(answered.visits().stream().map(Visit::of).toList());
        }
        if (outcome instanceof Lookup.TooMany many) {
            throw new Refusal(
                    429,
                    "Too many attempts. Try again in %d seconds."
                            .formatted(many.pause().toSeconds()));
        }
        if (outcome instanceof Lookup.Unavailable unavailable) {
            throw new Refusal(503, unavailable.notice());
        }
        throw new Refusal(422, "A plate has 2 to 12 letters and digits.");
    }

    @POST
    @Path("visits/{link}/confirmation")
    @Operation(summary = "Says of a similar plate's visit that it is one's own; gives the link to pay it")
    public Visit confirm(String link) {
        return Visit.of(Refusal.unless(guests.confirm(link)));
    }

    @GET
    @Path("visits/{link}")
    @Operation(summary = "What is to be paid")
    public Visit visit(String link) {
        return Visit.of(link, Refusal.unless(guests.toPay(link)));
    }

    @POST
    @Path("visits/{link}/payments")
    @Operation(summary = "Pays; the same Idempotency-Key pays once")
    public Response pay(String link, @HeaderParam("Idempotency-Key") String idempotencyKey, @NotNull @Valid Wish wish) {
        if (idempotencyKey == null || idempotencyKey.isBlank() || idempotencyKey.length() > 100) {
            throw new Refusal(400, "The header Idempotency-Key, of 1 to 100 characters, is missing.");
        }
        GuestPayment paid = Refusal.unless(guests.pay(
                link,
                idempotencyKey,
                PaymentWish.way(wish.method(), wish.returnUrl()).upTo(wish.most())));
        return Response.status(paid.receiptLink() == null ? 202 : 201)
                .entity(Paid.of(paid))
                .build();
    }

    @POST
    @Path("visits/{link}/payments/latest/check")
    @Operation(summary = "Asks the provider whether its page was completed")
    public Paid check(String link) {
        return Paid.of(Refusal.unless(guests.check(link)));
    }

    @POST
    @Path("visits/{link}/disputes")
    @Operation(summary = "Says that the charge is wrong; it is frozen at once. Takes a receipt's link too")
    public Response object(String link, @NotNull @Valid Wrong wrong) {
        String dispute = Refusal.unless(guests.object(link, new Objection(wrong.reason(), wrong.words())));
        return Response.status(201).entity(new Objected(dispute)).build();
    }

    @GET
    @Path("disputes/{link}")
    @Operation(summary = "What this guest said was wrong, and the answers")
    public List<Dispute> disputes(String link) {
        return Refusal.unless(guests.disputes(link));
    }

    @GET
    @Path("receipts/{link}")
    @Operation(summary = "The receipt of what this guest paid")
    public Receipt receipt(String link) {
        return Refusal.unless(guests.receipt(link));
    }
}
