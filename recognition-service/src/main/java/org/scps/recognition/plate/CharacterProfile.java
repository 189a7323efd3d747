package org.scps.recognition.plate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.scps.events.PlateCandidate;

/** One ballot, spelt out: what it says of whole texts, and of each character of texts as long as its first choice. */
final class CharacterProfile {

    static final Comparator<CharacterProfile> ORDER = Comparator.comparing(CharacterProfile::first)
            .thenComparing(CharacterProfile::weight)
            .thenComparing(profile -> profile.texts.toString());

    private final double weight;
    private final double floor;
    private final String first;
    private final TreeMap<String, Double> texts = new TreeMap<>();
    private final List<Map<Character, Double>> places = new ArrayList<>();
    private final double unlisted;
    private double asLong;

    CharacterProfile(CandidateVote.Ballot ballot, double floor) {
        this.weight = ballot.weight();
        this.floor = floor;
        this.first = ballot.candidates().get(0).text();
        ballot.candidates().forEach(c -> texts.merge(c.text(), c.confidence(), Double::sum));
        for (int i = 0; i < first.length(); i++) {
            places.add(new TreeMap<>());
        }
        double sum = 0;
        for (PlateCandidate candidate : ballot.candidates()) {
            sum += candidate.confidence();
            if (candidate.text().length() == first.length()) {
                asLong += candidate.confidence();
                for (int i = 0; i < first.length(); i++) {
                    places.get(i).merge(candidate.text().charAt(i), candidate.confidence(), Double::sum);
                }
            }
        }
        unlisted = Math.max(floor, 1 - sum);
    }

    double weight() {
        return weight;
    }

    String first() {
        return first;
    }

    Map<String, Double> listed() {
        return texts;
    }

    /** Probability that the text is none of those listed. */
    double unlisted() {
        return unlisted;
    }

    double probability(String text) {
        Double listed = texts.get(text);
        if (listed != null) {
            return Math.max(floor, listed);
        }
        if (text.length() != first.length()) {
            return floor;
        }
        double product = 1;
        for (int i = 0; i < text.length(); i++) {
            product *= Math.max(0.02, places.get(i).getOrDefault(text.charAt(i), 0.0) / asLong);
        }
        return Math.max(floor, Math.min(product, unlisted));
    }

    /** The text that has the likeliest character at each place, of the length that most weight is for. */
    static String consensus(List<CharacterProfile> profiles) {
        TreeMap<Integer, Double> lengths = new TreeMap<>();
        profiles.forEach(p -> lengths.merge(p.first.length(), p.weight, Double::sum));
        int length = most(lengths);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            TreeMap<Character, Double> sums = new TreeMap<>();
            for (CharacterProfile profile : profiles) {
                if (profile.first.length() == length) {
                    profile.places.get(i).forEach((c, p) -> sums.merge(c, profile.weight * p, Double::sum));
                }
            }
            text.append(most(sums));
        }
        return text.toString();
    }

    private static <K> K most(TreeMap<K, Double> sums) {
        return sums.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }
}
