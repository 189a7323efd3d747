package org.scps.ingest;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** All settings of this service. */
@ConfigMapping(prefix = "scps")
public interface IngestConfig {

    /** The secret that the other services present to read and write images, at least 32 characters. */
    Optional<String> serviceToken();

    Images images();

    Frames frames();

    Reads reads();

    Publishing publishing();

    Inbox inbox();

    /** Where images are kept. */
    interface Images {

        /** Which kind of store. */
        @WithDefault("folder")
        StoreKind store();

        /** The folder of {@link StoreKind#FOLDER}, made when it is not there. */
        @WithDefault("data/images")
        Path folder();

        /** The bucket of {@link StoreKind#GCS}, which has to exist. */
        Optional<String> bucket();

        /** How long one request to Google Cloud Storage may take, its repeats included. */
        @WithDefault("8s")
        Duration timeout();
    }

    /** Which kind of image store. */
    enum StoreKind {
        FOLDER,
        GCS
    }

    /** What is accepted as a frame. */
    interface Frames {

        /** Largest encoded image. */
        @WithDefault("8M")
        MemorySize maxBytes();

        /** Most pixels; more would be a decompression bomb to whoever decodes it. */
        @WithDefault("50000000")
        @Min(1)
        long maxPixels();

        /** Shortest side, pixels; no plate can be read in less. */
        @WithDefault("64")
        @Min(1)
        int minSide();

        /** Oldest capture time. */
        @WithDefault("30D")
        Duration maxAge();

        /** How far ahead of ours a capture time may lie: hours wrong are taken and billed under review, more is refused. */
        @WithDefault("2D")
        Duration maxAhead();

        /** Frames a device may send a second, on average. */
        @WithDefault("20")
        @Min(1)
        int ratePerSecond();

        /** Frames a device may send at once after a pause. */
        @WithDefault("60")
        @Min(1)
        int rateBurst();

        /** Frames in work at the same time; each may hold {@link #maxBytes()} of memory. */
        @WithDefault("16")
        @Min(1)
        int concurrent();
    }

    /** Plates that cameras have read themselves. */
    interface Reads {

        /** From this confidence on, 0–1, a camera's own read may be acted on unseen; below, a person looks first. */
        @WithDefault("0.9")
        @DecimalMin("0")
        @DecimalMax("1")
        double acceptFrom();
    }

    /** How events go to Kafka. */
    interface Publishing {

        /** How long to wait for the broker's acknowledgement before the device is told to come again. */
        @WithDefault("8s")
        Duration timeout();

        /** After a failure, how long requests are refused at once instead of waiting as well. */
        @WithDefault("2s")
        Duration pause();
    }

    /** Images dropped into the store by hand or by other systems. */
    interface Inbox {

        @WithDefault("true")
        boolean enabled();

        /** Pause between two looks; by default 1 s for a folder and 10 s for a bucket, where each look is billed. */
        Optional<Duration> pollEvery();
    }
}
