package org.scps.recognition;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** All settings of the recognition service. */
@ConfigMapping(prefix = "scps")
public interface RecognitionConfig {

    /** Bearer token that the services show one another, at least 32 characters. Only from the environment. */
    @Size(min = 32, message = "scps.service-token (SCPS_SERVICE_TOKEN) must have at least 32 characters")
    String serviceToken();

    /** Where the ingest service gives out images and takes crops. */
    @WithDefault("http://localhost:8081")
    URI ingestUrl();

    Recognition recognition();

    interface Recognition {

        /** Frames read at once, each by its own predictors on one core. */
        @WithDefault("2")
        @Min(1)
        @Max(64)
        int workers();

        /** A burst with no further frame for this long is settled. */
        @WithDefault("1500ms")
        Duration settleAfter();

        /** Frames that must agree on an accepted text for it to be published before the burst is settled. */
        @WithDefault("3")
        @Min(1)
        int agreeingFrames();

        /** Settled bursts remembered for frames that come late. */
        @WithDefault("200")
        @Min(0)
        int rememberedBursts();

        /** Read confidence from which a read may be acted on unseen, 0-1. */
        @WithDefault("0.9")
        @DecimalMin("0")
        @DecimalMax("1")
        double acceptAbove();

        /** Read confidence below which a text is worth nothing, 0-1. */
        @WithDefault("0.2")
        @DecimalMin("0")
        @DecimalMax("1")
        double rejectBelow();

        /** Reads an unsure plate again from a looser and a tighter crop. */
        @WithDefault("true")
        boolean secondCrop();

        /** Who is asked where the reader is unsure. */
        @WithDefault("none")
        SecondOpinionChoice secondOpinion();

        /** Folder with plate-model.json and its models, instead of those in the jar. */
        Optional<Path> models();
    }

    enum SecondOpinionChoice {
        NONE,
        TESSERACT
    }
}
