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
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scps.billing.payment.ChargeDesk;
import org.scps.billing.payment.ChargeOutcome;
import org.scps.billing.payment.RefundDesk;
import org.scps.billing.payment.RefundKind;
import org.scps.billing.payment.RefundOutcome;
import org.scps.billing.payment.RefundWish;
import org.scps.billing.session.Actor;
import org.scps.billing.session.Session;
import org.scps.billing.session.Sessions;

/** What operators do with a charge, and what ever happened to it. */
@Path("/api/v1/sessions/{sessionId}/charge")
class ChargeResource {

    private final Sessions sessions;
    private final ChargeDesk charges;
    private final RefundDesk refunds;
    private final ChargeStories stories;
    private final Clock clock;

    ChargeResource(Sessions sessions, ChargeDesk charges, RefundDesk refunds, ChargeStories stories, Clock clock) {
        this.sessions = sessions;
        this.charges = charges;
        this.refunds = refunds;
        this.stories = stories;
        this.clock = clock;
    }

    /** @param reason for people, kept for ever */
    record Why(@NotBlank(message = "is required") @Size(max = 500) String reason) {}

    /** @param amount in the charge's currency, such as {@code 1.50}; null for all that is left */
    record RefundAsked(String amount, @NotBlank(message = "is required") @Size(max = 500) String reason) {}

    @GET
    @Operation(summary = "What a session costs, and everything that ever became of it")
    @Transactional
    public ChargeStory story(@PathParam("sessionId") String sessionId) {
        UUID id = Params.id("session", sessionId);
        Session session = sessions.find(id).orElseThrow(() -> Refusal.notFound("session " + id));
        if (session.charge() == null) {
            throw Refusal.notFound("charge of session " + id + " yet");
        }
        return stories.of(session);
    }

    @POST
    @Operation(summary = "Does not ask for what is due")
    @Path("/waiver")
    public ChargeStory waive(
            @PathParam("sessionId") String sessionId, @HeaderParam("X-Actor") String actor, @Valid @NotNull Why why) {
        return told(charges.waive(Params.id("session", sessionId), why.reason(), now(actor)), sessionId);
    }

    @POST
    @Operation(summary = "Gives up what is due")
    @Path("/write-off")
    public ChargeStory writeOff(
            @PathParam("sessionId") String sessionId, @HeaderParam("X-Actor") String actor, @Valid @NotNull Why why) {
        return told(charges.writeOff(Params.id("session", sessionId), why.reason(), now(actor)), sessionId);
    }

    @POST
    @Operation(summary = "Asks again for what was waived or written off")
    @Path("/reopening")
    public ChargeStory reopen(
            @PathParam("sessionId") String sessionId, @HeaderParam("X-Actor") String actor, @Valid @NotNull Why why) {
        return told(charges.reopen(Params.id("session", sessionId), why.reason(), now(actor)), sessionId);
    }

    @POST
    @Operation(summary = "Gives back all that was paid, or a part")
    @Path("/refunds")
    public Response refund(
            @PathParam("sessionId") String sessionId,
            @HeaderParam("X-Actor") String actor,
            @HeaderParam("Idempotency-Key") @NotBlank(message = "header is required") @Size(max = 200) String key,
            @Valid @NotNull RefundAsked asked) {
        RefundWish wish = new RefundWish(RefundKind.GOODWILL, Params.amount(asked.amount()), asked.reason(), key);
        UUID id = Params.id("session", sessionId);
        RefundOutcome outcome = refunds.refund(id, wish, Params.actor(actor));
        if (outcome instanceof RefundOutcome.Refunded refunded) {
            return Response.status(refunded.repeat() ? Status.OK : Status.CREATED)
                    .entity(stories.load(id))
                    .build();
        }
        if (outcome instanceof RefundOutcome.Failed failed) {
            throw Refusal.declined(
                    "The payment provider refused: " + failed.refund().failure());
        }
        if (outcome instanceof RefundOutcome.NotRefundable not) {
            throw Refusal.conflict(not.why());
        }
        if (outcome instanceof RefundOutcome.KeyReused) {
            throw Refusal.conflict("The Idempotency-Key was used for another refund of this session");
        }
        if (outcome instanceof RefundOutcome.NoSuchSession) {
            throw Refusal.notFound("session " + sessionId);
        }
        throw Refusal.unavailable("The payment provider did not answer; it is asked again by itself");
    }

    private ChargeStory told(ChargeOutcome outcome, String sessionId) {
        if (outcome instanceof ChargeOutcome.Done done) {
            return stories.load(done.session().sessionId());
        }
        if (outcome instanceof ChargeOutcome.Refused refused) {
            throw Refusal.conflict(refused.why());
        }
        throw Refusal.notFound("session " + sessionId);
    }

    private Actor now(String actor) {
        return new Actor(Params.actor(actor), clock.instant());
    }
}
