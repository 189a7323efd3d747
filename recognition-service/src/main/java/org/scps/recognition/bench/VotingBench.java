package org.scps.recognition.bench;

import java.util.ArrayList;
import java.util.List;
import org.scps.recognition.plate.RecognizerPool;

/** Five frames of one passage together, against one of them alone. */
final class VotingBench {

    private VotingBench() {}

    static Figures measure(BenchOptions options, List<Sample> all) throws InterruptedException {
        List<Passage> passages = new ArrayList<>();
        Figures figures = new Figures();
        try (RecognizerPool pool = Pools.standard(options, 1)) {
            figures.put("models", pool.modelVersion());
            for (Sample sample : all) {
                if (sample.legible()) {
                    passages.add(Passage.of(pool, sample));
                }
            }
        }
        int count = passages.size();
        int frames = passages.stream().mapToInt(Passage::rightFrames).sum();
        int surest = right(passages, Passage::surest);
        int voted = right(passages, Passage::voted);
        figures.put("passagesOfFiveFrames", count);
        figures.percent("wrongFramesPercent", count * Passage.FRAMES - frames, count * Passage.FRAMES);
        figures.percent("wrongSurestFramesPercent", count - surest, count);
        figures.percent("wrongVotesPercent", count - voted, count);
        figures.percent(
                "errorsCutAgainstFramePercent",
                errorsCut(count * Passage.FRAMES - frames, (count - voted) * Passage.FRAMES),
                10_000);
        figures.percent("errorsCutAgainstSurestFramePercent", errorsCut(count - surest, count - voted), 10_000);
        return figures;
    }

    private static int right(List<Passage> passages, java.util.function.Function<Passage, String> text) {
        return (int)
                passages.stream().filter(p -> p.sample().right(text.apply(p))).count();
    }

    private static int errorsCut(int before, int after) {
        return before == 0 ? 0 : Math.round(10_000f * (before - after) / before);
    }
}
