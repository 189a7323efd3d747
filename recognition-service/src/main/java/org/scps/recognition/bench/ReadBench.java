package org.scps.recognition.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.scps.recognition.plate.RecognizerPool;

/** How long a photo takes, on one thread and on two, how much memory that needs, and how many are read right. */
final class ReadBench {

    private static final int WARM_UP = 60;

    private ReadBench() {}

    static Figures measure(BenchOptions options, List<Sample> samples) throws IOException, InterruptedException {
        List<Sample> held = samples.stream()
                .map(sample -> {
                    byte[] bytes = sample.photo().bytes();
                    return samples.size() > 1000 ? sample : sample.with(() -> bytes);
                })
                .toList();
        try (RecognizerPool pool = Pools.standard(options, 2)) {
            List<Sample> first = held.subList(0, Math.min(WARM_UP, held.size()));
            Pass.over(pool, first, 1);
            Pass.over(pool, first, 2);
            Pass one = Pass.over(pool, held, 1);
            Pass two = Pass.over(pool, held, 2);
            Figures figures = new Figures();
            figures.put("photos", held.size());
            figures.put("models", pool.modelVersion());
            figures.put(
                    "cpuMillisMean",
                    Figures.rounded(Arrays.stream(one.cpu()).average().orElse(0)));
            figures.put("cpuMillisP50", Figures.rounded(Pass.percentile(one.cpu(), 0.5)));
            figures.put("cpuMillisP95", Figures.rounded(Pass.percentile(one.cpu(), 0.95)));
            figures.put("wallMillisP50", Figures.rounded(Pass.percentile(one.wall(), 0.5)));
            figures.put("wallMillisP95", Figures.rounded(Pass.percentile(one.wall(), 0.95)));
            figures.put("imagesPerSecondOneThread", Figures.rounded(held.size() / one.seconds()));
            figures.put("imagesPerSecondTwoThreads", Figures.rounded(held.size() / two.seconds()));
            figures.put("rssMiB", Figures.rssMiB());
            one.score(figures);
            if (options.errors()) {
                one.outcomes().stream()
                        .filter(o -> o.sample().legible() && !o.right())
                        .forEach(o -> System.err.println(o.told()));
            }
            return figures;
        }
    }
}
