package org.scps.recognition.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.scps.recognition.ocr.SecondOpinion;
import org.scps.recognition.ocr.TesseractOcr;
import org.scps.recognition.plate.RecognizerPool;
import org.scps.recognition.plate.Step;

/** The steps of reading added one after the other: what each gives, and what it costs. */
final class AblationBench {

    private static final int WARM_UP = 40;

    private record Variant(Set<Step> steps, Supplier<SecondOpinion> secondOpinion) {}

    private AblationBench() {}

    static Figures measure(BenchOptions options, List<Sample> all) throws IOException, InterruptedException {
        List<Sample> samples = all.stream().filter(Sample::legible).toList();
        Figures figures = new Figures();
        figures.put("photos", samples.size());
        for (Map.Entry<String, Variant> variant : variants().entrySet()) {
            Set<Step> steps = variant.getValue().steps();
            try (RecognizerPool pool =
                    Pools.with(options, steps, variant.getValue().secondOpinion(), 1)) {
                Pass.over(pool, samples.subList(0, Math.min(WARM_UP, samples.size())), 1);
                Pass pass = Pass.over(pool, samples, 1);
                figures.row(row(variant.getKey(), pass));
                System.err.println("measured: " + variant.getKey());
            }
        }
        try (RecognizerPool pool = Pools.standard(options, 1)) {
            figures.row(voting(pool, samples));
        }
        return figures;
    }

    private static Map<String, Variant> variants() {
        Map<String, Variant> variants = new LinkedHashMap<>();
        Supplier<SecondOpinion> nobody = () -> SecondOpinion.NONE;
        Set<Step> formats = Pools.steps(Step.CORNERS, Step.REFINE, Step.FORMATS);
        Set<Step> again = Pools.steps(Step.CORNERS, Step.REFINE, Step.FORMATS, Step.SECOND_CROP);
        variants.put("detector's box, read once", new Variant(Pools.steps(), nobody));
        variants.put("detector's corners", new Variant(Pools.steps(Step.CORNERS), nobody));
        variants.put("+ corners from a second look", new Variant(Pools.steps(Step.CORNERS, Step.REFINE), nobody));
        variants.put("+ formats", new Variant(formats, nobody));
        variants.put("+ second crops where unsure", new Variant(again, nobody));
        variants.put(
                "+ corners once more where unsure",
                new Variant(
                        Pools.steps(Step.CORNERS, Step.REFINE, Step.FORMATS, Step.SECOND_CROP, Step.REFINE_AGAIN),
                        nobody));
        variants.put("second crops and Tess4J where unsure", new Variant(again, TesseractOcr::new));
        variants.put("as shipped", new Variant(Step.DEFAULT, nobody));
        return variants;
    }

    private static Figures row(String name, Pass pass) {
        List<Pass.Outcome> outcomes = pass.outcomes();
        List<Pass.Outcome> accepted =
                outcomes.stream().filter(Pass.Outcome::accepted).toList();
        Figures row = new Figures();
        row.put("steps", name);
        row.percent("accuracy %", Pass.count(outcomes, Pass.Outcome::right), outcomes.size());
        row.percent("folded %", Pass.count(outcomes, o -> o.sample().rightFolded(o.text())), outcomes.size());
        row.percent("accepted %", accepted.size(), outcomes.size());
        row.percent("right among accepted %", Pass.count(accepted, Pass.Outcome::right), accepted.size());
        row.put("CPU ms p50", Figures.rounded(Pass.percentile(pass.cpu(), 0.5)));
        return row;
    }

    private static Figures voting(RecognizerPool pool, List<Sample> samples) throws InterruptedException {
        List<Passage> passages = new ArrayList<>();
        for (Sample sample : samples) {
            passages.add(Passage.of(pool, sample));
        }
        List<Passage> accepted = passages.stream().filter(Passage::accepted).toList();
        Figures row = new Figures();
        row.put("steps", "as shipped, vote of five worse frames of each photo");
        row.percent("accuracy %", count(passages, p -> p.sample().right(p.voted())), passages.size());
        row.percent("folded %", count(passages, p -> p.sample().rightFolded(p.voted())), passages.size());
        row.percent("accepted %", accepted.size(), passages.size());
        row.percent("right among accepted %", count(accepted, p -> p.sample().right(p.voted())), accepted.size());
        row.put(
                "CPU ms p50",
                Figures.rounded(Pass.percentile(
                        passages.stream().mapToDouble(Passage::cpu).toArray(), 0.5)));
        return row;
    }

    private static int count(List<Passage> passages, java.util.function.Predicate<Passage> what) {
        return (int) passages.stream().filter(what).count();
    }
}
