package org.scps.portal.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.scps.events.Money;
import org.scps.portal.estate.Facilities;
import org.scps.portal.estate.Facility;
import org.scps.portal.problem.Refusal;
import org.scps.portal.security.Viewer;
import org.scps.portal.upstream.Answer;
import org.scps.portal.upstream.Autopay;
import org.scps.portal.upstream.Card;
import org.scps.portal.upstream.CardSetup;
import org.scps.portal.upstream.PaymentWays;
import org.scps.portal.upstream.Wallet;

/** A driver's cards on file and automatic payment. Cards are entered on the provider's page, never here. */
@Path("/cards")
@Authenticated
class CardPages {

    private final Wallet wallet;
    private final Facilities facilities;
    private final Viewer viewer;
    private final Addresses addresses;

    CardPages(Wallet wallet, Facilities facilities, Viewer viewer, Addresses addresses) {
        this.wallet = wallet;
        this.facilities = facilities;
        this.viewer = viewer;
        this.addresses = addresses;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance cards(
                List<Card> cards,
                Autopay autopay,
                List<String> currencies,
                boolean movesMoney,
                String notice,
                String problem);

        static native TemplateInstance away(String url, String back);
    }

    @GET
    public Response all() {
        return Html.ok(page(null, null));
    }

    @POST
    public Response add() {
        Answer<CardSetup> begun = wallet.begin(viewer.accountId(), addresses.of("/cards/back"));
        return begun.found()
                .map(setup -> Html.ok(Templates.away(setup.url(), "/cards")))
                .orElseGet(() -> Html.of(503, page(null, begun.notice())));
    }

    /** From the provider's page. */
    @GET
    @Path("back")
    public Response back() {
        Answer<CardSetup> answer = wallet.check(viewer.accountId());
        String state = answer.map(CardSetup::state).or("");
        return switch (state) {
            case "DONE" -> Html.ok(page("The card is on file.", null));
            case "FAILED" -> Html.ok(page(null, "No card was added."));
            default -> Html.ok(page(answer.notice(), null));
        };
    }

    @POST
    @Path("{cardId}/preferred")
    public Response prefer(UUID cardId) {
        return changed(wallet.prefer(viewer.accountId(), cardId));
    }

    @POST
    @Path("{cardId}/remove")
    public Response remove(UUID cardId) {
        return changed(wallet.remove(viewer.accountId(), cardId));
    }

    @POST
    @Path("autopay")
    public Response autopay(
            @RestForm String on, @RestForm UUID card, @RestForm String limit, @RestForm String currency) {
        Autopay wish = Autopay.OFF;
        if ("yes".equals(on)) {
            try {
                String amount = limit == null ? "" : limit.strip().replace(',', '.');
                wish = new Autopay(true, card, new Money(new BigDecimal(amount), currency), null);
            } catch (IllegalArgumentException | NullPointerException e) {
                return Html.unprocessable(page(null, "Please type the limit as an amount, such as 15.00."));
            }
        }
        return changed(wallet.setAutopay(viewer.accountId(), viewer.signedIn().email(), wish));
    }

    private Response changed(Answer<?> answer) {
        if (answer instanceof Answer.Given<?>) {
            return Html.seeOther("/cards");
        }
        if (answer instanceof Answer.Refused<?> refused && refused.status() == 404) {
            throw new Refusal(404, "There is no such card.");
        }
        return Html.unprocessable(page(null, answer.notice()));
    }

    private TemplateInstance page(String notice, String problem) {
        Answer<List<Card>> cards = wallet.cards(viewer.accountId());
        List<String> currencies = facilities.all().stream()
                .map(Facility::currency)
                .distinct()
                .sorted()
                .toList();
        return Templates.cards(
                cards.or(List.of()),
                wallet.autopay(viewer.accountId()).or(Autopay.OFF),
                currencies,
                wallet.ways().or(PaymentWays.NONE).movesMoney(),
                cards.notice() == null ? notice : cards.notice(),
                problem);
    }
}
