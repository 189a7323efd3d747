package org.scps.recognition;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** All settings of the recognition service. */
@ConfigMapping(prefix = "scps")
public interface RecognitionConfig {

    /** Bearer token that the services show one another, at least 32 characters. Only from the environment. */
    Optional<String> serviceToken();

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

        /** Measures an unsure plate's corners once more and reads it by those. */
        @WithDefault("false")
        boolean refineAgain();

        /** Who is asked where the reader is unsure. */
        @WithDefault("none")
        SecondOpinionChoice secondOpinion();

        /** Least width of a plate, share of the picture's width, 0-1; narrower ones are not read. */
        @WithDefault("0")
        @DecimalMin("0")
        @DecimalMax("1")
        double narrowestPlate();

        /** Greatest width of a plate, share of the picture's width, 0-1; wider ones are not read. */
        @WithDefault("1")
        @DecimalMin("0")
        @DecimalMax("1")
        double widestPlate();

        /** What is different for a lane, by its id. */
        Map<String, LaneSettings> lanes();

        /** Folder with plate-model.json and its models, instead of those in the jar. */
        Optional<Path> models();
    }

    interface LaneSettings {

        /** Parts of the picture in which no plate is read: x,y,width,height as shares of it, more of them after a ;. */
        Optional<String> ignore();

        /** Instead of the general one. */
        Optional<Double> narrowestPlate();

        /** Instead of the general one. */
        Optional<Double> widestPlate();
    }

    enum SecondOpinionChoice {
        NONE,
        TESSERACT
    }
}
