package org.scps.billing.rest;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scps.billing.persistence.Page;
import org.scps.billing.persistence.SessionArchive;
import org.scps.billing.session.Session;
import org.scps.billing.session.SessionState;
import org.scps.billing.session.Sessions;
import org.scps.events.ChargeState;

@Path("/api/v1/sessions")
class SessionResource {

    private final SessionArchive archive;
    private final Sessions sessions;
    private final SessionViews views;
    private final Quotes quotes;
    private final Decisions decisions;
    private final Clock clock;

    SessionResource(
            SessionArchive archive,
            Sessions sessions,
            SessionViews views,
            Quotes quotes,
            Decisions decisions,
            Clock clock) {
        this.archive = archive;
        this.sessions = sessions;
        this.views = views;
        this.quotes = quotes;
        this.decisions = decisions;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Sessions, the latest first")
    @Transactional
    public Paging.Listing<SessionView> list(
            @QueryParam("facilityId") String facilityId,
            @QueryParam("plate") List<String> plates,
            @QueryParam("state") String state,
            @QueryParam("chargeState") String chargeState,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @Valid @BeanParam Paging paging) {
        SessionArchive.Filter filter = new SessionArchive.Filter(
                facilityId,
                plates.stream().map(Params::plate).toList(),
                Params.choice("state", state, SessionState.class),
                Params.choice("chargeState", chargeState, ChargeState.class),
                Params.instant("from", from),
                Params.instant("to", to));
        Page<Session> found = archive.search(filter, paging.page, paging.size);
        return paging.listing(views.of(found.items()), found);
    }

    @GET
    @Path("/{sessionId}")
    @Operation(summary = "One session")
    @Transactional
    public SessionView one(@PathParam("sessionId") String sessionId) {
        return views.of(session(sessionId));
    }

    @GET
    @Path("/{sessionId}/quote")
    @Operation(summary = "The price so far, or at a time, and what of it is to be paid")
    @Transactional
    public Quote quote(@PathParam("sessionId") String sessionId, @QueryParam("at") String at) {
        Session session = session(sessionId);
        boolean lostEntry = session.entry() == null && session.standingCharge().isPresent();
        if (session.entry() == null && !lostEntry || session.state() == SessionState.WITHDRAWN) {
            throw Refusal.conflict("A stay without an entry has no price");
        }
        Instant now = clock.instant();
        Instant asked = at == null ? soonest(session, now) : Params.instant("at", at);
        if (session.exit() == null && asked.isBefore(session.entry().at())) {
            throw Refusal.badRequest(
                    "at is before the entry at " + session.entry().at());
        }
        return quotes.of(session, asked, now);
    }

    /** Now, unless a camera whose clock is ahead saw the vehicle enter later than that. */
    private static Instant soonest(Session session, Instant now) {
        return now.isBefore(session.startedAt()) ? session.startedAt() : now;
    }

    record Word(@NotBlank String plate) {}

    /** The driver's or an operator's word that entry and exit are of one vehicle; releases the charge. */
    @POST
    @Path("/{sessionId}/confirmation")
    @Transactional
    public SessionView confirm(
            @PathParam("sessionId") String sessionId, @HeaderParam("X-Actor") String actor, @Valid @NotNull Word word) {
        decisions.confirmPair(Params.id("session", sessionId), Params.plate(word.plate()), Params.actor(actor));
        return views.of(session(sessionId));
    }

    private Session session(String sessionId) {
        UUID id = Params.id("session", sessionId);
        return sessions.find(id).orElseThrow(() -> Refusal.notFound("session " + id));
    }
}
