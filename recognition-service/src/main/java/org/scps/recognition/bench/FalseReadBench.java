package org.scps.recognition.bench;

import java.io.IOException;
import java.util.List;
import org.scps.events.ReadBand;
import org.scps.recognition.plate.RecognizerPool;

/** Photos without a plate: what is read there all the same. */
final class FalseReadBench {

    private FalseReadBench() {}

    static Figures measure(BenchOptions options, List<Sample> samples) throws IOException, InterruptedException {
        try (RecognizerPool pool = Pools.standard(options, 2)) {
            List<Pass.Outcome> outcomes = Pass.over(pool, samples, 2).outcomes();
            Figures figures = new Figures();
            figures.put("photos", outcomes.size());
            figures.put("models", pool.modelVersion());
            figures.percent("acceptedPercent", Pass.count(outcomes, Pass.Outcome::accepted), outcomes.size());
            figures.percent(
                    "forReviewPercent",
                    Pass.count(outcomes, o -> o.best() != null && o.best().band() == ReadBand.REVIEW),
                    outcomes.size());
            figures.percent("anythingFoundPercent", Pass.count(outcomes, o -> o.best() != null), outcomes.size());
            return figures;
        }
    }
}
