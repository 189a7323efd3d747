package org.scps.recognition;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Set;
import org.jboss.logging.Logger;
import org.scps.recognition.RecognitionConfig.SecondOpinionChoice;
import org.scps.recognition.model.PlateModels;
import org.scps.recognition.ocr.SecondOpinion;
import org.scps.recognition.ocr.TesseractOcr;
import org.scps.recognition.passage.PassageVote;
import org.scps.recognition.plate.Bands;
import org.scps.recognition.plate.PlateFormats;
import org.scps.recognition.plate.PlateRecognizer;
import org.scps.recognition.plate.RecognizerPool;
import org.scps.recognition.plate.Step;

/** Makes the framework-free core from the configuration, once, at start: a wrong model must not wait for the first frame. */
@ApplicationScoped
class Engine {

    private static final Logger LOG = Logger.getLogger(Engine.class);

    @Produces
    @Singleton
    @Startup
    RecognizerPool recognizers(RecognitionConfig config, PlateFormats formats, Bands bands) {
        RecognitionConfig.Recognition settings = config.recognition();
        PlateModels models = settings.models().map(PlateModels::in).orElseGet(PlateModels::bundled);
        LOG.infof("Models loaded: %s, %d workers", models.card().version(), settings.workers());
        return new RecognizerPool(
                models,
                formats,
                () -> settings.secondOpinion() == SecondOpinionChoice.TESSERACT
                        ? new TesseractOcr()
                        : SecondOpinion.NONE,
                new PlateRecognizer.Settings(bands, steps(settings)),
                settings.workers());
    }

    private static Set<Step> steps(RecognitionConfig.Recognition settings) {
        EnumSet<Step> steps = EnumSet.of(Step.CORNERS, Step.REFINE, Step.FORMATS, Step.CALIBRATION);
        if (settings.secondCrop()) {
            steps.add(Step.SECOND_CROP);
        }
        if (settings.refineAgain()) {
            steps.add(Step.REFINE_AGAIN);
        }
        return steps;
    }

    void close(@Disposes RecognizerPool recognizers) {
        recognizers.close();
    }

    @Produces
    @Singleton
    PlateFormats formats() {
        return PlateFormats.bundled();
    }

    @Produces
    @Singleton
    Bands bands(RecognitionConfig config) {
        return new Bands(
                config.recognition().acceptAbove(), config.recognition().rejectBelow());
    }

    @Produces
    @Singleton
    PassageVote passageVote(Bands bands, PlateFormats formats) {
        return new PassageVote(bands, formats.lookAlikes());
    }
}
