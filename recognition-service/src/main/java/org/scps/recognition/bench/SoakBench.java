package org.scps.recognition.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.scps.recognition.plate.RecognizerPool;

/**
 * The same photos again and again: memory must not grow. Java's heap is bounded and is collected before each look, so that
 * what is told is what is in use, native memory above all.
 */
final class SoakBench {

    private static final int ROUND = 500;

    private SoakBench() {}

    static Figures measure(BenchOptions options, List<Sample> samples) throws IOException, InterruptedException {
        Figures figures = new Figures();
        List<Double> memory = new ArrayList<>();
        try (RecognizerPool pool = Pools.standard(options, 2)) {
            for (int done = 0; done < options.images(); done += ROUND) {
                List<Sample> round = new ArrayList<>();
                for (int i = 0; i < ROUND; i++) {
                    round.add(samples.get((done + i) % samples.size()));
                }
                Pass.over(pool, round, 2);
                System.gc();
                memory.add(Figures.rssMiB());
                System.err.println((done + ROUND) + " photos, " + memory.get(memory.size() - 1) + " MiB");
            }
        }
        List<Double> steady = memory.subList(memory.size() / 5, memory.size());
        figures.put("photosRead", memory.size() * ROUND);
        figures.put("rssMiBAfterFirst500", memory.get(0));
        figures.put("rssMiBMost", memory.stream().mapToDouble(m -> m).max().orElse(0));
        figures.put("rssMiBAtEnd", memory.get(memory.size() - 1));
        figures.put("mibPer10000PhotosAfterFirstFifth", Figures.rounded(slope(steady) * 10_000 / ROUND));
        return figures;
    }

    /** Least squares, MiB a round. */
    static double slope(List<Double> values) {
        double n = values.size();
        double meanX = (n - 1) / 2;
        double meanY = values.stream().mapToDouble(v -> v).average().orElse(0);
        double above = 0;
        double below = 0;
        for (int i = 0; i < values.size(); i++) {
            above += (i - meanX) * (values.get(i) - meanY);
            below += (i - meanX) * (i - meanX);
        }
        return below == 0 ? 0 : above / below;
    }
}
