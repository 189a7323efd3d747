package org.scps.billing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** All that can be set. */
@ConfigMapping(prefix = "scps")
public interface BillingConfig {

    /** Secret that other services present as bearer token; at least 32 characters. Only from the environment. */
    Optional<String> serviceToken();

    Pairing pairing();

    FirstTariff firstTariff();

    Outbox outbox();

    Payments payments();

    Idempotency idempotency();

    Guest guest();

    Receipts receipts();

    Disputes disputes();

    FollowUp followUp();

    /** How reads become sessions. */
    interface Pairing {

        /** A plate read in the same lane again within this time changes nothing. */
        @WithDefault("PT60S")
        Duration repeatWithin();

        /** An exit later than this after an entry does not belong to it. */
        @WithDefault("P30D")
        Duration maximumStay();

        /** A plate read in another lane within this time changes nothing: that camera saw the vehicle from elsewhere. */
        @WithDefault("PT10S")
        Duration wrongWayWithin();

        /** How often sessions past the maximum stay are looked for and closed. */
        @WithDefault("PT1M")
        Duration closeForgottenEvery();

        /** A stay up to this long is free: the vehicle passed through or turned round. */
        @WithDefault("PT1M")
        Duration passThrough();

        /** Characters that may differ between entry and exit, 0–2. */
        @WithDefault("1")
        @Min(0)
        @Max(2)
        int confusions();

        /** Most that they may weigh together, 0–2. */
        @WithDefault("1")
        double confusionWeight();

        /** Longest stay whose entry and exit may differ. */
        @WithDefault("P2D")
        Duration tolerantWithin();
    }

    /** The tariff a facility starts with, in its own currency and time zone. */
    interface FirstTariff {

        /** A stay up to and including this long is free. */
        @WithDefault("PT10M")
        Duration free();

        /** Every begun stretch of this length is charged. */
        @WithDefault("PT30M")
        Duration increment();

        /** Price of an increment, zero or more. */
        @WithDefault("1.50")
        @DecimalMin("0")
        BigDecimal pricePerIncrement();

        /** Most that one calendar day costs. */
        @WithDefault("18.00")
        Optional<BigDecimal> dailyCap();
    }

    /** Publishing to Kafka. */
    interface Outbox {

        /** How often to look for events when nothing woke the publisher. */
        @WithDefault("PT0.5S")
        Duration pollEvery();

        /** Events sent in one go, 1–5000. */
        @WithDefault("500")
        @Min(1)
        @Max(5000)
        int batch();
    }

    /** Settling charges. */
    interface Payments {

        /** A payment without an answer for this long is asked for again. */
        @WithDefault("PT10S")
        Duration askAgainAfter();

        /** Who moves the money: {@code sandbox}, which only pretends, or {@code stripe}. */
        @WithDefault("sandbox")
        ProviderName provider();

        /** A driver who was sent to the provider's page and has not paid for this long is taken to have left. */
        @WithDefault("PT30M")
        Duration pageWithin();

        /** How long a stay has to be over, and quiet, before it is paid automatically. */
        @WithDefault("PT2M")
        Duration autopayAfter();

        /** URL of a book outside billing in which the sandbox keeps its answers, to rehearse crashes; none: the database. */
        Optional<URI> sandboxBook();

        Stripe stripe();
    }

    /** Payments by Stripe. */
    interface Stripe {

        /** Stripe's key, {@code sk_…} or {@code rk_…}. Only from the environment. */
        Optional<String> secretKey();

        /** Signs Stripe's messages, {@code whsec_…}. Only from the environment. */
        Optional<String> webhookSecret();

        /** Where Stripe's API is. */
        @WithDefault("https://api.stripe.com")
        URI apiUrl();

        /** How long one request to Stripe may take. */
        @WithDefault("PT7S")
        Duration timeout();

        /** A message of Stripe that was signed longer ago is not taken. */
        @WithDefault("PT5M")
        Duration signatureWithin();
    }

    /** Payment providers. */
    enum ProviderName {
        SANDBOX,
        STRIPE
    }

    /** Requests that carry an {@code Idempotency-Key}. */
    interface Idempotency {

        /** A request without an answer for this long was cut off by a crash; the same again is worked on. */
        @WithDefault("PT10S")
        Duration answerWithin();

        /** How long answers are kept. */
        @WithDefault("P7D")
        Duration keepFor();
    }

    /** Payment by plate, without an account. */
    interface Guest {

        /** How long after leaving a guest can pay. */
        @WithDefault("P2D")
        Duration payWithin();
    }

    /** What stands on receipts. */
    interface Receipts {

        /** Name, address and tax number of who runs the car parks, separated by commas; none: the facility's name. */
        Optional<List<String>> seller();
    }

    /** Charges that drivers say are wrong. */
    interface Disputes {

        /** A dispute that nobody has answered for this long is decided for the driver. */
        @WithDefault("P7D")
        Duration answerWithin();
    }

    /** Charges that nobody pays. */
    interface FollowUp {

        /** When reminders are sent, counted from when a charge was found due; rising; none: never. */
        @WithDefault("P3D,P10D")
        Optional<List<Duration>> reminders();

        /** Fee of each reminder in the facility's currency; those that are missing are free. */
        @WithDefault("0.00,5.00")
        Optional<List<BigDecimal>> fees();

        /** A charge that has been due for this long is in the export for collection. */
        @WithDefault("P30D")
        Duration collectAfter();
    }
}
