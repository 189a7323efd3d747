package org.scps.recognition.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.scps.recognition.ocr.SecondOpinion;
import org.scps.recognition.plate.Bands;
import org.scps.recognition.plate.Evidence;
import org.scps.recognition.plate.RecognizerPool;
import org.scps.recognition.plate.Step;

/**
 * Fits how sure a read is to how often such reads are right, on photos that no model was trained with: each as it is, and
 * three times as a worse camera would have taken it. Told are figures of a fivefold cross-validation: each photo is judged by
 * a fit that has not seen it.
 */
final class CalibrateBench {

    private static final int FOLDS = 5;
    private static final int WORSE = 3;
    private static final double ASKED = 0.995;

    /** One read: what is known of it, whether it is right, and the photo it comes from. */
    record Case(double[] features, boolean right, int photo, boolean original) {}

    private CalibrateBench() {}

    static Figures measure(BenchOptions options, List<Sample> all) throws IOException, InterruptedException {
        List<Sample> photos = all.stream().filter(Sample::legible).toList();
        List<Case> cases = new ArrayList<>();
        Figures figures = new Figures();
        String version;
        try (RecognizerPool pool = Pools.with(
                options,
                Pools.steps(Step.CORNERS, Step.REFINE, Step.FORMATS, Step.SECOND_CROP),
                () -> SecondOpinion.NONE,
                2)) {
            version = pool.modelVersion();
            collect(pool, photos, cases, true);
            for (int i = 0; i < WORSE; i++) {
                int times = i;
                collect(pool, photos.stream().map(s -> worse(s, times)).toList(), cases, false);
            }
        }
        figures.put("models", version);
        figures.put("photos", photos.size());
        figures.put("reads", cases.size());
        double[] told = crossValidated(cases);
        figures.put("calibrationErrorPercentBefore", Figures.rounded(100 * error(cases, plain(cases))));
        figures.put("calibrationErrorPercent", Figures.rounded(100 * error(cases, told)));
        band(figures, cases, told);
        Map<String, Object> fitted = fitted(cases, version, photos.size());
        figures.put("fitted", fitted);
        if (options.write() != null) {
            String json = new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .writeValueAsString(fitted);
            Files.writeString(options.write(), json + "\n");
        }
        return figures;
    }

    private static Sample worse(Sample sample, int times) {
        return sample.with(() ->
                Effects.frame(sample.photo().bytes(), new Random(sample.name().hashCode() * 31L + times)));
    }

    private static void collect(RecognizerPool pool, List<Sample> photos, List<Case> cases, boolean original)
            throws InterruptedException {
        List<Pass.Outcome> outcomes = Pass.over(pool, photos, 2).outcomes();
        for (int i = 0; i < outcomes.size(); i++) {
            Pass.Outcome outcome = outcomes.get(i);
            if (outcome.best() != null && !outcome.text().isEmpty()) {
                cases.add(new Case(outcome.best().evidence().features(), outcome.right(), i, original));
            }
        }
    }

    private static double[] crossValidated(List<Case> cases) {
        double[] told = new double[cases.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            Logistic fit = Logistic.fit(
                    cases.stream().filter(c -> c.photo() % FOLDS != left).toList());
            for (int i = 0; i < told.length; i++) {
                if (cases.get(i).photo() % FOLDS == fold) {
                    told[i] = fit.probability(cases.get(i).features());
                }
            }
        }
        return told;
    }

    /** The reader's own confidence, which is the first feature. */
    private static double[] plain(List<Case> cases) {
        return cases.stream()
                .mapToDouble(c -> 1 / (1 + Math.exp(-2 * c.features()[0])))
                .toArray();
    }

    private static double error(List<Case> cases, double[] told) {
        double[] said = new double[10];
        double[] right = new double[10];
        for (int i = 0; i < told.length; i++) {
            int bin = Math.min(9, (int) (told[i] * 10));
            said[bin] += told[i];
            right[bin] += cases.get(i).right() ? 1 : 0;
        }
        double error = 0;
        for (int bin = 0; bin < 10; bin++) {
            error += Math.abs(said[bin] - right[bin]);
        }
        return error / told.length;
    }

    /** The lowest threshold above which at least 99.5 % are right, and how many reads that accepts. */
    private static void band(Figures figures, List<Case> cases, double[] told) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < told.length; i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing((Integer i) -> told[i]).reversed());
        int right = 0;
        int best = 0;
        for (int n = 1; n <= order.size(); n++) {
            right += cases.get(order.get(n - 1)).right() ? 1 : 0;
            if (right >= ASKED * n) {
                best = n;
            }
        }
        double threshold = best == 0 ? 1 : told[order.get(best - 1)];
        figures.put("thresholdFor99.5Percent", Math.round(threshold * 1000) / 1000.0);
        figures.percent("acceptedThere", best, order.size());
        long originals = cases.stream().filter(Case::original).count();
        double least = Math.min(threshold, 1);
        int accepted = 0;
        int acceptedRight = 0;
        int byDefault = 0;
        int byDefaultRight = 0;
        for (int i = 0; i < told.length; i++) {
            if (cases.get(i).original()) {
                int good = cases.get(i).right() ? 1 : 0;
                accepted += told[i] >= least ? 1 : 0;
                acceptedRight += told[i] >= least ? good : 0;
                byDefault += told[i] >= Bands.DEFAULT.acceptAbove() ? 1 : 0;
                byDefaultRight += told[i] >= Bands.DEFAULT.acceptAbove() ? good : 0;
            }
        }
        figures.percent("acceptedThereOfPhotosAsTheyAre", accepted, (int) originals);
        figures.percent("rightAmongThem", acceptedRight, accepted);
        figures.percent("acceptedAtDefault", byDefault, (int) originals);
        figures.percent("rightAmongThoseAtDefault", byDefaultRight, byDefault);
    }

    private static Map<String, Object> fitted(List<Case> cases, String version, int photos) {
        Logistic fit = Logistic.fit(cases);
        Map<String, Double> weights = new LinkedHashMap<>();
        for (int i = 0; i < Evidence.FEATURES.size(); i++) {
            weights.put(Evidence.FEATURES.get(i), Math.round(fit.weights()[i] * 1e4) / 1e4);
        }
        Map<String, Object> fitted = new LinkedHashMap<>();
        fitted.put(
                "about",
                "How often reads with such evidence are right; logistic regression over " + cases.size() + " reads of "
                        + photos + " photos held out from training, fitted by scps bench calibrate");
        fitted.put("modelVersion", version);
        fitted.put("bias", Math.round(fit.bias() * 1e4) / 1e4);
        fitted.put("weights", weights);
        return fitted;
    }
}
