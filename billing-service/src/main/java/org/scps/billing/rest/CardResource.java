package org.scps.billing.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.scps.billing.card.Card;
import org.scps.billing.card.CardDesk;
import org.scps.billing.card.CardSetup;

/** Cards on file of a driver's account. They are typed on the provider's pages, never here. */
@Path("/api/v1/accounts/{accountId}")
class CardResource {

    private static final Logger LOG = Logger.getLogger(CardResource.class);

    private final CardDesk desk;

    CardResource(CardDesk desk) {
        this.desk = desk;
    }

    record View(
            UUID cardId,
            String brand,
            String lastFour,
            int expiryMonth,
            int expiryYear,
            boolean preferred,
            Instant addedAt) {

        static View of(Card card) {
            return new View(
                    card.cardId(),
                    card.face().brand(),
                    card.face().lastFour(),
                    card.face().expiryMonth(),
                    card.face().expiryYear(),
                    card.preferred(),
                    card.addedAt());
        }
    }

    record Views(List<View> items) {}

    /** @param returnUrl where the provider sends the driver afterwards */
    record Begin(@NotBlank(message = "is required") @Size(max = 1000) String returnUrl) {}

    record Choice(@NotBlank(message = "is required") String cardId) {}

    /** @param url the provider's page, where the driver enters the card */
    record SetupView(UUID setupId, CardSetup.State state, String url, UUID cardId, String failure) {

        static SetupView of(CardSetup setup) {
            return new SetupView(setup.setupId(), setup.state(), setup.url(), setup.cardId(), setup.failure());
        }
    }

    @GET
    @Path("/cards")
    @Operation(summary = "The account's cards on file: what people know them by")
    public Views cards(@PathParam("accountId") String accountId) {
        return new Views(
                desk.of(Params.id("account", accountId)).stream().map(View::of).toList());
    }

    @POST
    @Path("/card-setups")
    @Operation(summary = "Begins to put a card on file; the driver enters it on the provider's page at url")
    public Response begin(@PathParam("accountId") String accountId, @Valid @NotNull Begin wish) {
        UUID account = Params.id("account", accountId);
        String back = Params.page("returnUrl", wish.returnUrl());
        CardSetup setup = answered(() -> desk.begin(account, back));
        return Response.status(Response.Status.CREATED)
                .entity(SetupView.of(setup))
                .build();
    }

    @POST
    @Path("/card-setups/{setupId}/check")
    @Operation(summary = "Asks the provider whether the driver has entered the card")
    public SetupView check(@PathParam("accountId") String accountId, @PathParam("setupId") String setupId) {
        UUID account = Params.id("account", accountId);
        UUID id = Params.id("card set-up", setupId);
        desk.setup(id)
                .filter(setup -> setup.accountId().equals(account))
                .orElseThrow(() -> Refusal.notFound("card set-up " + id));
        return SetupView.of(answered(() -> desk.check(id)).orElseThrow());
    }

    @POST
    @Path("/card-setups/latest/check")
    @Operation(summary = "The same for the set-up that the account began last")
    public SetupView checkLatest(@PathParam("accountId") String accountId) {
        UUID account = Params.id("account", accountId);
        CardSetup latest =
                desk.latestSetup(account).orElseThrow(() -> Refusal.notFound("card set-up of account " + account));
        return SetupView.of(answered(() -> desk.check(latest.setupId())).orElseThrow());
    }

    @PUT
    @Path("/preferred-card")
    @Operation(summary = "The card that the account pays with unless it says otherwise")
    public Views prefer(@PathParam("accountId") String accountId, @Valid @NotNull Choice choice) {
        UUID card = Params.id("card", choice.cardId());
        if (!desk.prefer(Params.id("account", accountId), card)) {
            throw Refusal.notFound("card " + card);
        }
        return cards(accountId);
    }

    @DELETE
    @Path("/cards/{cardId}")
    @Operation(summary = "Takes a card off the account; it is not used any more")
    public void remove(@PathParam("accountId") String accountId, @PathParam("cardId") String cardId) {
        UUID card = Params.id("card", cardId);
        if (!desk.remove(Params.id("account", accountId), card)) {
            throw Refusal.notFound("card " + card);
        }
    }

    private static <T> T answered(Supplier<T> question) {
        try {
            return question.get();
        } catch (Refusal e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("The payment provider did not answer about a card", e);
            throw Refusal.unavailable("The payment provider did not answer; ask again in a moment");
        }
    }
}
