package org.scps.billing.stripe;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** Our side and one that answers as Stripe does, at a time that stands still. */
final class StripeTalk implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");
    static final String BACK = "https://parking.example/visits/1";
    static final String KEY = "0190b4a0-0000-7000-8000-000000000001";

    final AnsweringStripe stripe = new AnsweringStripe();
    final StripeProvider provider = new StripeProvider(
            new StripeSettings("sk_test_1", "whsec_1", stripe.url(), Duration.ofMillis(1500), Duration.ofMinutes(5)),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Override
    public void close() {
        stripe.close();
    }
}
