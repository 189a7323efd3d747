package org.scps.billing.simulation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.scps.billing.session.ReviewReason;

/** How a simulation came out. */
final class Score {

    int sessions;
    int reads;
    int misread;
    int lost;
    int late;
    int correct;
    int pairedExactly;
    int pairedWithinTolerance;
    int awaitingWord;
    int wrongPairs;
    int wrongPlateShown;
    int wrongCarCharges;
    int unknownPlateCharges;
    int heldForReview;
    int orphans;
    int reviewsOpened;
    final Map<ReviewReason, Integer> reasons = new EnumMap<>(ReviewReason.class);

    /** One line for each wrong-car charge. */
    final List<String> explanations = new ArrayList<>();

    String table() {
        StringBuilder table = new StringBuilder();
        line(table, "visits", sessions, "");
        line(table, "reads", reads, misread + " misread, " + lost + " passages lost, " + late + " late");
        line(table, "correct", correct, share(correct) + " own entry and own exit, right plate or awaiting a word");
        line(table, "paired exactly", pairedExactly, share(pairedExactly));
        line(table, "paired within tolerance", pairedWithinTolerance, share(pairedWithinTolerance));
        line(
                table,
                "awaiting a word",
                awaitingWord,
                share(awaitingWord) + " of the driver or an operator, not charged");
        line(table, "held for review", heldForReview, share(heldForReview) + " wait for an operator, orphans included");
        line(table, "orphans", orphans, share(orphans) + " left, never seen to enter");
        line(table, "pairs of two cars", wrongPairs, "not charged unasked, unless counted below");
        line(table, "wrong plate shown", wrongPlateShown, "right car, the worse of its two reads");
        line(table, "wrong-car charges", wrongCarCharges, "due, and could be taken from another's card");
        line(
                table,
                "unknown-plate charges",
                unknownPlateCharges,
                "due under a plate that no car has: no card to take it from");
        line(table, "reviews ever opened", reviewsOpened, "most resolve themselves when the vehicle leaves");
        reasons.forEach((reason, number) -> line(table, "  open: " + words(reason), number, ""));
        explanations.forEach(
                explanation -> table.append("  ").append(explanation).append(System.lineSeparator()));
        return table.toString();
    }

    String json(double error, long seed, long millis) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("sessions", sessions);
        fields.put("readError", error);
        fields.put("seed", seed);
        fields.put("reads", reads);
        fields.put("misread", misread);
        fields.put("lost", lost);
        fields.put("late", late);
        fields.put("correct", correct);
        fields.put("correctShare", (double) correct / sessions);
        fields.put("pairedExactly", pairedExactly);
        fields.put("pairedWithinTolerance", pairedWithinTolerance);
        fields.put("awaitingWord", awaitingWord);
        fields.put("heldForReview", heldForReview);
        fields.put("heldShare", (double) heldForReview / sessions);
        fields.put("orphans", orphans);
        fields.put("wrongPairs", wrongPairs);
        fields.put("wrongPlateShown", wrongPlateShown);
        fields.put("wrongCarCharges", wrongCarCharges);
        fields.put("unknownPlateCharges", unknownPlateCharges);
        fields.put("reviewsOpened", reviewsOpened);
        fields.put("millis", millis);
        return fields.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\":" + field.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private String share(int part) {
        return String.format(Locale.ROOT, "%.2f %%", 100.0 * part / sessions);
    }

    private static String words(ReviewReason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static void line(StringBuilder table, String name, int number, String remark) {
        table.append(String.format(Locale.ROOT, "%-32s %9d  %s%n", name, number, remark));
    }
}
