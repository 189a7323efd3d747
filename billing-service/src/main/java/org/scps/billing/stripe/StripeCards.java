package org.scps.billing.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentMethod;
import com.stripe.model.checkout.Session;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import java.util.Locale;
import java.util.UUID;
import org.scps.billing.card.CardFace;
import org.scps.billing.card.CardProvider.SetupPage;
import org.scps.billing.card.CardSetup;
import org.scps.billing.card.CardToken;
import org.scps.billing.card.SetupAnswer;

/** Cards on file, entered on Stripe's own page. */
final class StripeCards {

    static final String SETUP = "setup";

    private final StripeClient stripe;

    StripeCards(StripeClient stripe) {
        this.stripe = stripe;
    }

    String customer(UUID accountId) {
        CustomerCreateParams params = CustomerCreateParams.builder()
                .putMetadata("account", accountId.toString())
                .build();
        try {
            return stripe.v1()
                    .customers()
                    .create(params, Asking.under("customer-" + accountId))
                    .getId();
        } catch (StripeException e) {
            throw Asking.undecided(e);
        }
    }

    SetupPage begin(UUID setupId, String customer, String returnUrl) {
        SessionCreateParams params = SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.SETUP)
                .addPaymentMethodType(SessionCreateParams.PaymentMethodType.CARD)
                .setCustomer(customer)
                .setSuccessUrl(returnUrl)
                .setCancelUrl(returnUrl)
                .putMetadata(SETUP, setupId.toString())
                .build();
        try {
            Session session = stripe.v1().checkout().sessions().create(params, Asking.under("setup-" + setupId));
            return new SetupPage(session.getId(), session.getUrl());
        } catch (StripeException e) {
            throw Asking.undecided(e);
        }
    }

    SetupAnswer setup(CardSetup setup) {
        SessionRetrieveParams withCard = SessionRetrieveParams.builder()
                .addExpand("setup_intent.payment_method")
                .build();
        try {
            Session session = stripe.v1().checkout().sessions().retrieve(setup.reference(), withCard);
            return switch (session.getStatus()) {
                case "complete" -> saved(session);
                case "expired" -> new SetupAnswer.Failed("No card was entered in time");
                default -> new SetupAnswer.Waiting();
            };
        } catch (StripeException e) {
            throw Asking.undecided(e);
        }
    }

    void forget(CardToken token) {
        try {
            stripe.v1().paymentMethods().detach(token.method());
        } catch (InvalidRequestException e) {
            // Forgotten already.
        } catch (StripeException e) {
            throw Asking.undecided(e);
        }
    }

    private static SetupAnswer saved(Session session) {
        PaymentMethod method = session.getSetupIntentObject().getPaymentMethodObject();
        PaymentMethod.Card card = method.getCard();
        CardFace face = new CardFace(
                brand(card.getBrand()),
                card.getLast4(),
                card.getExpMonth().intValue(),
                card.getExpYear().intValue());
        return new SetupAnswer.Saved(new CardToken(session.getCustomer(), method.getId()), face);
    }

    /** {@code visa} is written Visa, {@code amex} American Express. */
    static String brand(String stripes) {
        return switch (stripes == null ? "" : stripes) {
            case "" -> "Card";
            case "amex" -> "American Express";
            case "jcb" -> "JCB";
            case "unionpay" -> "UnionPay";
            case "cartes_bancaires" -> "Cartes Bancaires";
            default -> stripes.substring(0, 1).toUpperCase(Locale.ROOT) + stripes.substring(1);
        };
    }
}
