package org.scps.portal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What the portal can be told from outside. */
@ConfigMapping(prefix = "scps")
public interface PortalConfig {

    /** Shared secret of the services, sent as bearer token to ingest, recognition and billing. */
    Optional<String> serviceToken();

    /** Where images are fetched. */
    @WithDefault("http://localhost:8081")
    URI ingestUrl();

    /** Where a dropped photo is read. */
    @WithDefault("http://localhost:8082")
    URI recognitionUrl();

    /** Where sessions, charges, reviews and occupancy are kept. */
    @WithDefault("http://localhost:8083")
    URI billingUrl();

    /** Keys the hashes of browser sessions, API tokens and CSRF tokens; a new value signs everybody out. */
    Optional<String> sessionKey();

    /** JSON file with the first facilities, devices and accounts; adds only what is missing. */
    Optional<Path> bootstrapFile();

    /** How long a browser stays signed in. */
    @WithDefault("PT12H")
    Duration sessionLifetime();

    /** How long an API token is good. */
    @WithDefault("P30D")
    Duration apiTokenLifetime();

    /** A device that was silent longer is shown as offline. */
    @WithDefault("PT90S")
    Duration deviceOfflineAfter();

    /** Where browsers reach the portal, when its own requests do not tell: for addresses that other sites send people to. */
    Optional<URI> publicUrl();

    Guest guest();

    /** Payment by plate, without an account. */
    interface Guest {

        /** Plates that one network address may ask for within a window. */
        @Min(1)
        @WithDefault("30")
        int lookupsPerAddress();

        /** How often one plate may be asked for within a window. */
        @Min(1)
        @WithDefault("12")
        int lookupsPerPlate();

        /** How long a question counts. */
        @WithDefault("PT10M")
        Duration window();

        /** How long a found visit can be paid before the plate has to be typed again. */
        @WithDefault("PT30M")
        Duration payWithin();

        /** How long the receipt is reached by its link. */
        @WithDefault("P30D")
        Duration receiptFor();
    }

    /** Brake on password guessing. */
    SignInLimit signInLimit();

    /** Failed sign-ins that are let through within a window. */
    interface SignInLimit {

        /** Failures of one email address before it has to wait. */
        @Min(1)
        @WithDefault("6")
        int perEmail();

        /** Failures of one network address before it has to wait. */
        @Min(1)
        @WithDefault("60")
        int perAddress();

        /** How long a failure counts. */
        @WithDefault("PT10M")
        Duration window();
    }
}
