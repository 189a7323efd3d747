package org.scps.billing.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentListParams;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.scps.billing.payment.PaymentRequest;
import org.scps.billing.payment.ProviderAnswer;

/** Payments with a card on file. */
final class StripeIntents {

    static final String PAYMENT = "payment";
    static final String VIA = "via";
    static final String VIA_CARD = "card";

    /** Stripe forgets idempotency keys after a day; from here on asking again might pay again. */
    static final Duration KEY_IS_GOOD = Duration.ofHours(23);
    /** A request on which Stripe broke has left its payment behind by then, or none. */
    static final Duration BROKEN_IS_SETTLED = Duration.ofMinutes(10);

    private static final String CONFIRM = "The bank wants the driver to confirm the payment";

    private final StripeClient stripe;
    private final Clock clock;

    StripeIntents(StripeClient stripe, Clock clock) {
        this.stripe = stripe;
        this.clock = clock;
    }

    ProviderAnswer pay(PaymentRequest request) {
        try {
            if (age(request).compareTo(KEY_IS_GOOD) > 0) {
                return found(request).orElse(new ProviderAnswer.Declined("Stripe knows of no such payment"));
            }
            return answer(stripe.v1().paymentIntents().create(params(request), Asking.under(request.idempotencyKey())));
        } catch (CardException e) {
            return new ProviderAnswer.Declined(
                    "authentication_required".equals(e.getCode()) ? CONFIRM : Asking.words(e));
        } catch (InvalidRequestException e) {
            return new ProviderAnswer.Declined(Asking.words(e));
        } catch (StripeException e) {
            if (Asking.broke(e)) {
                return afterBreaking(request, e);
            }
            throw Asking.undecided(e);
        }
    }

    ProviderAnswer progress(String reference) {
        try {
            return answer(stripe.v1().paymentIntents().retrieve(reference));
        } catch (StripeException e) {
            throw Asking.undecided(e);
        }
    }

    ProviderAnswer cancel(String reference) {
        try {
            return answer(stripe.v1().paymentIntents().cancel(reference));
        } catch (InvalidRequestException e) {
            // It has come to an end already.
            return progress(reference);
        } catch (StripeException e) {
            throw Asking.undecided(e);
        }
    }

    private static PaymentIntentCreateParams params(PaymentRequest request) {
        PaymentIntentCreateParams.Builder params = PaymentIntentCreateParams.builder()
                .setAmount(StripeAmounts.minor(request.amount()))
                .setCurrency(StripeAmounts.currency(request.amount()))
                .setCustomer(request.card().customer())
                .setPaymentMethod(request.card().method())
                .addPaymentMethodType("card")
                .setConfirm(true)
                .setDescription("Parking")
                .putMetadata(PAYMENT, request.idempotencyKey())
                .putMetadata(VIA, VIA_CARD);
        if (request.unattended()) {
            params.setOffSession(true);
        } else if (request.returnUrl() == null) {
            params.setErrorOnRequiresAction(true);
        } else {
            params.setReturnUrl(request.returnUrl());
        }
        return params.build();
    }

    private ProviderAnswer answer(PaymentIntent intent) throws StripeException {
        return switch (intent.getStatus()) {
            case "succeeded" -> new ProviderAnswer.Accepted(intent.getId());
            case "requires_action" -> action(intent);
            case "requires_payment_method", "canceled" -> new ProviderAnswer.Declined(declined(intent));
            case "processing" -> throw new IllegalStateException("Stripe still works on payment " + intent.getId());
            // Nobody is going to confirm or capture it.
            default -> cancel(intent.getId());
        };
    }

    private ProviderAnswer action(PaymentIntent intent) {
        PaymentIntent.NextAction next = intent.getNextAction();
        return next == null || next.getRedirectToUrl() == null
                ? cancel(intent.getId())
                : new ProviderAnswer.ActionNeeded(
                        intent.getId(), next.getRedirectToUrl().getUrl());
    }

    private static String declined(PaymentIntent intent) {
        return intent.getLastPaymentError() == null
                        || intent.getLastPaymentError().getMessage() == null
                ? "The payment was given up"
                : intent.getLastPaymentError().getMessage();
    }

    private ProviderAnswer afterBreaking(PaymentRequest request, StripeException e) {
        try {
            Optional<ProviderAnswer> found = found(request);
            if (found.isEmpty() && age(request).compareTo(BROKEN_IS_SETTLED) > 0) {
                return new ProviderAnswer.Declined("Stripe could not work on the payment");
            }
            return found.orElseThrow(() -> Asking.undecided(e));
        } catch (StripeException again) {
            throw Asking.undecided(again);
        }
    }

    /** The payment as Stripe's books have it, which need no key. */
    private Optional<ProviderAnswer> found(PaymentRequest request) throws StripeException {
        PaymentIntentListParams since = PaymentIntentListParams.builder()
                .setCustomer(request.card().customer())
                .setCreated(PaymentIntentListParams.Created.builder()
                        .setGte(request.startedAt().minus(Duration.ofMinutes(5)).getEpochSecond())
                        .build())
                .setLimit(100L)
                .build();
        for (PaymentIntent intent : stripe.v1().paymentIntents().list(since).autoPagingIterable()) {
            if (intent.getMetadata() != null
                    && request.idempotencyKey().equals(intent.getMetadata().get(PAYMENT))) {
                return Optional.of(answer(intent));
            }
        }
        return Optional.empty();
    }

    private Duration age(PaymentRequest request) {
        return Duration.between(request.startedAt(), Instant.now(clock));
    }
}
