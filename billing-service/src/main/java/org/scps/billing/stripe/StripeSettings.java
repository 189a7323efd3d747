package org.scps.billing.stripe;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * How Stripe is reached.
 *
 * @param secretKey {@code sk_…} or {@code rk_…}
 * @param webhookSecret {@code whsec_…}, signs what Stripe tells by itself
 * @param apiUrl Stripe's, or one that answers as it does
 * @param timeout for one request
 * @param signatureWithin a message signed longer ago is not taken
 */
public record StripeSettings(
        String secretKey, String webhookSecret, URI apiUrl, Duration timeout, Duration signatureWithin) {

    /** @throws IllegalStateException naming what is missing */
    public static StripeSettings of(
            Optional<String> secretKey,
            Optional<String> webhookSecret,
            URI apiUrl,
            Duration timeout,
            Duration signatureWithin) {
        return new StripeSettings(
                needed(secretKey, "SCPS_PAYMENTS_STRIPE_SECRET_KEY", "sk_", "rk_"),
                needed(webhookSecret, "SCPS_PAYMENTS_STRIPE_WEBHOOK_SECRET", "whsec_"),
                apiUrl,
                timeout,
                signatureWithin);
    }

    private static String needed(Optional<String> value, String name, String... beginnings) {
        for (String beginning : beginnings) {
            if (value.isPresent() && value.get().strip().startsWith(beginning)) {
                return value.get().strip();
            }
        }
        throw new IllegalStateException("Payments go to stripe, so the environment has to set " + name + " to a value"
                + " that begins with " + String.join(" or ", beginnings));
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "Stripe at " + apiUrl;
    }
}
