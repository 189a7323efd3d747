package org.scps.recognition.plate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.scps.events.PlateCandidate;

/**
 * Several readings of one plate become one. Each reading gives every text a probability, from its candidates where it lists
 * the text and from its characters where it does not; the weighted logarithms are added up. Frames of one passage share
 * their light and their dirt, so that each further one counts for half a new witness only.
 *
 * <p>The order of the readings makes no difference. One reading alone comes out as it went in.
 */
public final class CandidateVote {

    private static final double FURTHER_WITNESS = 0.5;
    private static final double FLOOR = 1e-3;

    /** How likely two readings that list a text in vain had the same one in mind. */
    private static final double SAME_UNLISTED = 0.1;

    private static final int MOST_TEXTS = 60;

    private CandidateVote() {}

    /**
     * One reading's say.
     *
     * @param weight above 0, usually the detection's confidence
     * @param candidates not empty, confidences 0–1 that sum to at most 1
     */
    public record Ballot(double weight, List<PlateCandidate> candidates) {
        public Ballot {
            candidates = List.copyOf(candidates);
            if (candidates.isEmpty() || !(weight > 0)) {
                throw new IllegalArgumentException("A ballot needs candidates and a weight above 0");
            }
        }
    }

    /**
     * Counts the ballots.
     *
     * @return likeliest first, confidences sum to at most 1; empty when there are no ballots
     */
    public static List<PlateCandidate> count(List<Ballot> ballots, int most) {
        if (ballots.isEmpty()) {
            return List.of();
        }
        // Sums of doubles depend on their order by a last digit: ballots are counted in an order of their own.
        List<CharacterProfile> profiles = ballots.stream()
                .map(ballot -> new CharacterProfile(ballot, FLOOR))
                .sorted(CharacterProfile.ORDER)
                .toList();
        double meanWeight = profiles.stream()
                .mapToDouble(CharacterProfile::weight)
                .average()
                .orElseThrow();
        double witnesses = 1 + (profiles.size() - 1) * FURTHER_WITNESS;
        double power = witnesses / profiles.size() / meanWeight;

        List<String> texts = new ArrayList<>(texts(profiles));
        double[] scores = new double[texts.size() + 1];
        for (CharacterProfile profile : profiles) {
            for (int i = 0; i < texts.size(); i++) {
                scores[i] += profile.weight() * Math.log(profile.probability(texts.get(i)));
            }
            scores[texts.size()] += profile.weight() * Math.log(profile.unlisted());
        }
        scores[texts.size()] += (profiles.size() - 1) * meanWeight * Math.log(SAME_UNLISTED);
        return posterior(texts, scores, power).stream().limit(most).toList();
    }

    /**
     * How sure each character of a text is, given all candidates.
     *
     * @return one per character, 0–1
     */
    public static List<Double> characterConfidences(String text, List<PlateCandidate> candidates) {
        List<Double> confidences = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            int at = i;
            double sum = candidates.stream()
                    .filter(c -> c.text().length() == text.length() && c.text().charAt(at) == character)
                    .mapToDouble(PlateCandidate::confidence)
                    .sum();
            confidences.add(Math.min(1, sum));
        }
        return confidences;
    }

    private static List<PlateCandidate> posterior(List<String> texts, double[] scores, double power) {
        double top = java.util.Arrays.stream(scores).max().orElseThrow();
        double total = 0;
        double[] likelihoods = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            likelihoods[i] = Math.exp(power * (scores[i] - top));
            total += likelihoods[i];
        }
        List<PlateCandidate> candidates = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            candidates.add(new PlateCandidate(texts.get(i), likelihoods[i] / total));
        }
        candidates.sort(
                Comparator.comparing(PlateCandidate::confidence).reversed().thenComparing(PlateCandidate::text));
        return candidates;
    }

    /** All texts listed, the likeliest first if there are too many, and the text that the characters agree on. */
    private static Set<String> texts(List<CharacterProfile> profiles) {
        TreeMap<String, Double> sums = new TreeMap<>();
        profiles.forEach(
                profile -> profile.listed().forEach((text, p) -> sums.merge(text, profile.weight() * p, Double::sum)));
        Set<String> texts = new LinkedHashSet<>();
        sums.entrySet().stream()
                .sorted(java.util.Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(java.util.Map.Entry.comparingByKey()))
                .limit(MOST_TEXTS)
                .forEach(e -> texts.add(e.getKey()));
        if (profiles.size() > 1) {
            texts.add(CharacterProfile.consensus(profiles));
        }
        return texts;
    }
}
