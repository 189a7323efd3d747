package org.scps.recognition.bench;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.scps.recognition.model.PlateModels;
import org.scps.recognition.ocr.SecondOpinion;
import org.scps.recognition.plate.Bands;
import org.scps.recognition.plate.PlateFormats;
import org.scps.recognition.plate.PlateRecognizer;
import org.scps.recognition.plate.RecognizerPool;
import org.scps.recognition.plate.Step;

/** Makes recognizers to measure. */
final class Pools {

    private Pools() {}

    static RecognizerPool standard(BenchOptions options, int workers) {
        return with(options, Step.DEFAULT, () -> SecondOpinion.NONE, workers);
    }

    static RecognizerPool with(
            BenchOptions options, Set<Step> steps, Supplier<SecondOpinion> secondOpinion, int workers) {
        PlateModels models = options.models() == null ? PlateModels.bundled() : PlateModels.in(options.models());
        return new RecognizerPool(
                models,
                PlateFormats.bundled(),
                secondOpinion,
                new PlateRecognizer.Settings(Bands.DEFAULT, steps),
                workers);
    }

    static Set<Step> steps(Step... steps) {
        EnumSet<Step> set = EnumSet.noneOf(Step.class);
        set.addAll(java.util.List.of(steps));
        return set;
    }
}
