package org.scps.recognition.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scps.events.PlateCandidate;

/** The likeliest texts of a grid of characters, found by a beam from the left. */
final class CandidateSearch {

    /** Classes considered per slot, beside the look-alikes of the best one. */
    private static final int PER_SLOT = 3;

    private static final double LEAST = 0.004;

    private static final Comparator<Map.Entry<String, Double>> LIKELIEST =
            Map.Entry.<String, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    private final LookAlikes lookAlikes;
    private final int width;

    /**
     * @param lookAlikes characters to keep in play beside one another, however sure the reader is
     * @param width texts kept at each step
     */
    CandidateSearch(LookAlikes lookAlikes, int width) {
        this.lookAlikes = lookAlikes;
        this.width = width;
    }

    /** Texts with their probabilities, likeliest first; empty when the grid shows no character. */
    List<PlateCandidate> search(CharacterGrid grid) {
        int length = grid.length();
        if (length == 0) {
            return List.of();
        }
        Map<String, Double> beam = Map.of("", 1.0);
        for (int i = 0; i < length; i++) {
            Map<String, Double> next = new HashMap<>();
            Map<String, Double> options = options(grid, grid.slots()[i]);
            beam.forEach(
                    (text, p) -> options.forEach((character, q) -> next.merge(text + character, p * q, Double::sum)));
            beam = likeliest(next);
        }
        return beam.entrySet().stream()
                .sorted(LIKELIEST)
                .filter(e -> !e.getKey().isEmpty())
                .map(e -> new PlateCandidate(e.getKey(), e.getValue()))
                .toList();
    }

    private Map<String, Double> options(CharacterGrid grid, float[] row) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < row.length; i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing((Integer i) -> row[i]).reversed());
        Map<String, Double> options = new HashMap<>();
        for (int i = 0; i < PER_SLOT; i++) {
            int index = order.get(i);
            if (i == 0 || row[index] >= LEAST) {
                options.put(character(grid, index), (double) row[index]);
            }
        }
        String best = character(grid, order.get(0));
        for (char other : lookAlikes.of(best)) {
            int index = grid.alphabet().indexOf(other);
            if (index >= 0) {
                options.putIfAbsent(String.valueOf(other), Math.max(row[index], 1e-4));
            }
        }
        return options;
    }

    private static String character(CharacterGrid grid, int index) {
        return index < grid.alphabet().length() ? grid.alphabet().substring(index, index + 1) : "";
    }

    private Map<String, Double> likeliest(Map<String, Double> texts) {
        if (texts.size() <= width) {
            return texts;
        }
        Map<String, Double> kept = new HashMap<>();
        texts.entrySet().stream().sorted(LIKELIEST).limit(width).forEach(e -> kept.put(e.getKey(), e.getValue()));
        return kept;
    }
}
