package org.scps.recognition.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.scps.events.ReadBand;
import org.scps.recognition.image.UnreadableImageException;
import org.scps.recognition.plate.PlateReading;
import org.scps.recognition.plate.RecognizerPool;

/**
 * All samples read once.
 *
 * @param outcomes in the order of the samples
 * @param seconds by the clock, all threads together
 */
record Pass(List<Outcome> outcomes, double seconds) {

    /**
     * @param best the best plate; null when none was seen
     * @param plates all of them
     * @param cpu milliseconds of processor time of the reading thread
     * @param wall milliseconds by the clock
     */
    record Outcome(Sample sample, PlateReading best, List<PlateReading> plates, double cpu, double wall) {

        String text() {
            return best == null ? "" : best.text();
        }

        boolean accepted() {
            return best != null && best.band() == ReadBand.ACCEPT;
        }

        /** For people: what was read, how surely, and what stands there. */
        String told() {
            return String.format(
                    java.util.Locale.ROOT,
                    "%s: read %s (%.3f) for %s",
                    sample.name(),
                    text().isEmpty() ? "nothing" : text(),
                    best == null ? 0 : best.readConfidence(),
                    sample.plates().stream().map(Truth.Plate::text).toList());
        }

        boolean right() {
            return sample.right(text());
        }
    }

    static Pass over(RecognizerPool pool, List<Sample> samples, int threads) throws InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        long start = System.nanoTime();
        try {
            List<Future<Outcome>> futures = new ArrayList<>();
            for (Sample sample : samples) {
                futures.add(workers.submit(() -> outcome(pool, sample)));
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> future : futures) {
                outcomes.add(future.get());
            }
            return new Pass(outcomes, (System.nanoTime() - start) / 1e9);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    static Outcome outcome(RecognizerPool pool, Sample sample) throws InterruptedException {
        byte[] bytes = sample.photo().bytes();
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long cpu = clock.getCurrentThreadCpuTime();
        long wall = System.nanoTime();
        List<PlateReading> plates;
        try {
            plates = pool.recognize(bytes, false).plates();
        } catch (UnreadableImageException e) {
            plates = List.of();
        }
        return new Outcome(
                sample,
                plates.isEmpty() ? null : plates.get(0),
                plates,
                (clock.getCurrentThreadCpuTime() - cpu) / 1e6,
                (System.nanoTime() - wall) / 1e6);
    }

    double[] cpu() {
        return outcomes.stream().mapToDouble(Outcome::cpu).toArray();
    }

    double[] wall() {
        return outcomes.stream().mapToDouble(Outcome::wall).toArray();
    }

    /** Puts accuracy and the accept band's worth among the figures; nothing where no truth is known. */
    void score(Figures figures) {
        List<Outcome> known =
                outcomes.stream().filter(o -> o.sample().legible()).toList();
        if (known.isEmpty()) {
            return;
        }
        List<Outcome> accepted = known.stream().filter(Outcome::accepted).toList();
        figures.put("photosWithTruth", known.size());
        figures.percent("plateAccuracyPercent", count(known, Outcome::right), known.size());
        figures.percent(
                "plateAccuracyFoldedPercent", count(known, o -> o.sample().rightFolded(o.text())), known.size());
        figures.percent("acceptedPercent", accepted.size(), known.size());
        figures.percent("rightAmongAcceptedPercent", count(accepted, Outcome::right), accepted.size());
        figures.put("calibrationErrorPercent", Figures.rounded(100 * calibrationError(known)));
    }

    static int count(List<Outcome> outcomes, java.util.function.Predicate<Outcome> what) {
        return (int) outcomes.stream().filter(what).count();
    }

    /** Expected calibration error over ten equal ranges of confidence, 0–1. */
    static double calibrationError(List<Outcome> known) {
        double error = 0;
        for (int bin = 0; bin < 10; bin++) {
            int which = bin;
            List<Outcome> within = known.stream()
                    .filter(o -> Math.min(9, (int) (confidence(o) * 10)) == which)
                    .toList();
            double said = within.stream().mapToDouble(Pass::confidence).sum();
            error += Math.abs(said - count(within, Outcome::right));
        }
        return error / known.size();
    }

    private static double confidence(Outcome outcome) {
        return outcome.best() == null ? 0 : outcome.best().readConfidence();
    }

    static double percentile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
    }
}
