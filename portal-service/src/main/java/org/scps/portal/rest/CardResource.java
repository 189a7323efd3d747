package org.scps.portal.rest;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scps.portal.problem.Refusal;
import org.scps.portal.security.Viewer;
import org.scps.portal.upstream.Autopay;
import org.scps.portal.upstream.Card;
import org.scps.portal.upstream.CardSetup;
import org.scps.portal.upstream.PaymentWays;
import org.scps.portal.upstream.Wallet;

/** A driver's cards on file and automatic payment. Cards are entered on the provider's page, never here. */
@Path("/api/v1/cards")
@Authenticated
class CardResource {

    private final Wallet wallet;
    private final Viewer viewer;

    CardResource(Wallet wallet, Viewer viewer) {
        this.wallet = wallet;
        this.viewer = viewer;
    }

    /** @param returnUrl where the provider sends me afterwards */
    record Begin(@NotBlank @Size(max = 1000) String returnUrl) {}

    record Choice(@NotNull UUID cardId) {}

    @GET
    @Operation(summary = "My cards on file: what one knows them by")
    public List<Card> mine() {
        return Refusal.unless(wallet.cards(viewer.accountId()));
    }

    @GET
    @Path("ways")
    @Operation(summary = "How one can pay without a card on file")
    public PaymentWays ways() {
        return Refusal.unless(wallet.ways());
    }

    @POST
    @Path("setups")
    @Operation(summary = "Begins to put a card on file; it is entered on the provider's page at url")
    public Response begin(@NotNull @Valid Begin wish) {
        CardSetup setup = Refusal.unless(wallet.begin(viewer.accountId(), wish.returnUrl()));
        return Response.status(201).entity(setup).build();
    }

    @POST
    @Path("setups/latest/check")
    @Operation(summary = "Asks the provider whether the card that I began last was entered")
    public CardSetup check() {
        return Refusal.unless(wallet.check(viewer.accountId()));
    }

    @PUT
    @Path("preferred")
    @Operation(summary = "The card that is paid with unless another is chosen")
    public List<Card> prefer(@NotNull @Valid Choice choice) {
        return Refusal.unless(wallet.prefer(viewer.accountId(), choice.cardId()));
    }

    @DELETE
    @Path("{cardId}")
    @Operation(summary = "Takes a card off my account")
    public void remove(UUID cardId) {
        Refusal.unless(wallet.remove(viewer.accountId(), cardId));
    }

    @GET
    @Path("autopay")
    @Operation(summary = "What I have set about automatic payment")
    public Autopay autopay() {
        return Refusal.unless(wallet.autopay(viewer.accountId()));
    }

    @PUT
    @Path("autopay")
    @Operation(summary = "Switches automatic payment on, with a card and a limit, or off; in force at once")
    public Autopay set(@NotNull Autopay wish) {
        return Refusal.unless(
                wallet.setAutopay(viewer.accountId(), viewer.signedIn().email(), wish));
    }
}
