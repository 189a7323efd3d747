package org.scps.recognition.plate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.scps.events.PlateCandidate;
import org.scps.recognition.ocr.LookAlikes;

/**
 * Which texts the plates of a country or state can bear. Settles between look-alikes ({@code O} and {@code 0}), and has
 * a small say among other candidates; a text that fits no format is not taken for wrong, since vanity plates and plates of
 * other countries pass too.
 */
public final class PlateFormats {

    private static final String FILE = "/plate-formats.json";

    /** Likelihood of a text that fits no format of its region: vanity, diplomatic, old and temporary plates. */
    private static final double UNFITTING = 0.02;

    /**
     * How much formats say between texts that do not look alike, as an exponent: with it two more of 269 held-out
     * plates are right than without, and no more with a larger one.
     */
    private static final double AMONG_OTHERS = 0.15;

    /** Share of the region guess that is spread evenly: the reader's guess is a guess. */
    private static final double DOUBT = 0.1;

    private final LookAlikes lookAlikes;
    private final FittingRegions formats;

    private PlateFormats(Document document) {
        lookAlikes = new LookAlikes(document.lookAlikes());
        formats = new FittingRegions(document.regions().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().formats())));
    }

    /** The formats that ship in the jar. */
    public static PlateFormats bundled() {
        try (InputStream in = PlateFormats.class.getResourceAsStream(FILE)) {
            return new PlateFormats(new ObjectMapper().readValue(in, Document.class));
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + FILE, e);
        }
    }

    public LookAlikes lookAlikes() {
        return lookAlikes;
    }

    /** True when a plate of the region may bear the text; false for a region without known formats. */
    public boolean fits(String region, String text) {
        return formats.of(text).contains(region);
    }

    /**
     * Weighs candidates by how well they fit, those that look alike most of all. What all have together stays the same.
     *
     * @param candidates with confidences 0–1
     * @param regions probability of each region; may be empty
     * @return the same texts, likeliest first
     */
    public List<PlateCandidate> settle(List<PlateCandidate> candidates, Map<String, Double> regions) {
        Map<String, Double> likely = smoothed(regions);
        List<PlateCandidate> settled =
                candidates.stream().collect(Collectors.groupingBy(c -> lookAlikes.fold(c.text()))).values().stream()
                        .flatMap(alike -> weigh(alike, likely, 1).stream())
                        .toList();
        return weigh(settled, likely, AMONG_OTHERS).stream()
                .sorted(Comparator.comparing(PlateCandidate::confidence)
                        .reversed()
                        .thenComparing(PlateCandidate::text))
                .toList();
    }

    /**
     * How well a text suits where the plate seems to come from.
     *
     * @return probability of the regions one of whose formats the text fits, 0–1
     */
    public double fit(String text, Map<String, Double> regions) {
        return regionsOf(text, smoothed(regions));
    }

    private double regionsOf(String text, Map<String, Double> regions) {
        double fit = 0;
        for (String region : formats.of(text)) {
            fit += regions.get(region);
        }
        return fit;
    }

    /** What all have together stays the same. */
    private List<PlateCandidate> weigh(List<PlateCandidate> texts, Map<String, Double> regions, double say) {
        if (texts.size() < 2) {
            return texts;
        }
        double[] weights = texts.stream()
                .mapToDouble(
                        c -> c.confidence() * Math.pow(UNFITTING + (1 - UNFITTING) * regionsOf(c.text(), regions), say))
                .toArray();
        double total = Arrays.stream(weights).sum();
        double mass = texts.stream().mapToDouble(PlateCandidate::confidence).sum();
        return IntStream.range(0, weights.length)
                .mapToObj(i -> new PlateCandidate(texts.get(i).text(), mass * weights[i] / total))
                .toList();
    }

    /** Only regions with known formats count, and each keeps some probability. */
    private Map<String, Double> smoothed(Map<String, Double> regions) {
        double known = formats.regions().stream()
                .mapToDouble(r -> regions.getOrDefault(r, 0.0))
                .sum();
        Map<String, Double> smoothed = new HashMap<>();
        for (String region : formats.regions()) {
            double told = known > 0
                    ? regions.getOrDefault(region, 0.0) / known
                    : 1.0 / formats.regions().size();
            smoothed.put(region, (1 - DOUBT) * told + DOUBT / formats.regions().size());
        }
        return smoothed;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Document(List<String> lookAlikes, Map<String, Region> regions) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Region(List<String> formats) {}
}
