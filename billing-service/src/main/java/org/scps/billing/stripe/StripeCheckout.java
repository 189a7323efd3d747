package org.scps.billing.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import java.time.Clock;
import java.time.Duration;
import org.scps.billing.payment.PaymentRequest;
import org.scps.billing.payment.ProviderAnswer;

/** Payments on Stripe's own page. */
final class StripeCheckout {

    static final String WAY = "card";
    static final String PREFIX = "cs_";
    static final String LEFT = "The driver left the payment page";

    /** Stripe wants at least half an hour from when it hears of it. */
    private static final Duration OPEN_FOR = Duration.ofMinutes(60);

    private final StripeClient stripe;
    private final Clock clock;

    StripeCheckout(StripeClient stripe, Clock clock) {
        this.stripe = stripe;
        this.clock = clock;
    }

    ProviderAnswer pay(PaymentRequest request) {
        if (request.returnUrl() == null) {
            return new ProviderAnswer.Declined("Stripe's page needs an address to come back to");
        }
        if (request.startedAt().plus(OPEN_FOR).isBefore(clock.instant())) {
            // Nobody ever learnt the page's address.
            return new ProviderAnswer.Declined("The payment page could not be opened");
        }
        try {
            Session session =
                    stripe.v1().checkout().sessions().create(params(request), Asking.under(request.idempotencyKey()));
            return new ProviderAnswer.ActionNeeded(session.getId(), session.getUrl());
        } catch (InvalidRequestException e) {
            return new ProviderAnswer.Declined(Asking.words(e));
        } catch (StripeException e) {
            if (Asking.broke(e)) {
                return new ProviderAnswer.Declined("The payment page could not be opened");
            }
            throw Asking.undecided(e);
        }
    }

    ProviderAnswer progress(String reference) {
        try {
            Session session = stripe.v1().checkout().sessions().retrieve(reference);
            if ("paid".equals(session.getPaymentStatus())) {
                return new ProviderAnswer.Accepted(session.getPaymentIntent());
            }
            return "expired".equals(session.getStatus())
                    ? new ProviderAnswer.Declined(LEFT)
                    : new ProviderAnswer.ActionNeeded(reference, session.getUrl());
        } catch (StripeException e) {
            throw Asking.undecided(e);
        }
    }

    ProviderAnswer cancel(String reference) {
        try {
            stripe.v1().checkout().sessions().expire(reference);
            return new ProviderAnswer.Declined(LEFT);
        } catch (InvalidRequestException e) {
            return ended(progress(reference), reference);
        } catch (StripeException e) {
            throw Asking.undecided(e);
        }
    }

    private static ProviderAnswer ended(ProviderAnswer answer, String reference) {
        if (answer instanceof ProviderAnswer.ActionNeeded) {
            throw new IllegalStateException("Stripe still works on the payment of page " + reference);
        }
        return answer;
    }

    private static SessionCreateParams params(PaymentRequest request) {
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .addPaymentMethodType(SessionCreateParams.PaymentMethodType.CARD)
                .addLineItem(LineItem.builder()
                        .setQuantity(1L)
                        .setPriceData(LineItem.PriceData.builder()
                                .setCurrency(StripeAmounts.currency(request.amount()))
                                .setUnitAmount(StripeAmounts.minor(request.amount()))
                                .setProductData(LineItem.PriceData.ProductData.builder()
                                        .setName("Parking")
                                        .build())
                                .build())
                        .build())
                .setSuccessUrl(request.returnUrl())
                .setCancelUrl(request.returnUrl())
                .setClientReferenceId(request.idempotencyKey())
                .setExpiresAt(request.startedAt().plus(OPEN_FOR).getEpochSecond())
                .putMetadata(StripeIntents.PAYMENT, request.idempotencyKey())
                .setPaymentIntentData(SessionCreateParams.PaymentIntentData.builder()
                        .setDescription("Parking")
                        .putMetadata(StripeIntents.PAYMENT, request.idempotencyKey())
                        .build())
                .build();
    }
}
