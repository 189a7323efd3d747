package org.scps.billing.stripe;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;

/** What questions to Stripe have in common. */
final class Asking {

    private Asking() {}

    static RequestOptions under(String idempotencyKey) {
        return RequestOptions.builder().setIdempotencyKey(idempotencyKey).build();
    }

    /** Stripe broke on the request, and says so to every repeat under the same key. */
    static boolean broke(StripeException e) {
        return e instanceof ApiException && e.getStatusCode() != null && e.getStatusCode() >= 500;
    }

    /** What was asked is undecided, so it has to be asked again. */
    static IllegalStateException undecided(StripeException e) {
        String said = e instanceof ApiConnectionException
                ? "Stripe cannot be reached"
                : "Stripe answered %d %s, request %s".formatted(e.getStatusCode(), e.getCode(), e.getRequestId());
        return new IllegalStateException(said, e);
    }

    /** For people. */
    static String words(StripeException e) {
        String words = e.getStripeError() == null ? null : e.getStripeError().getMessage();
        return words == null ? "Stripe refuses it" : words;
    }
}
