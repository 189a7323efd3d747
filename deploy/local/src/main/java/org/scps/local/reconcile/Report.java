package org.scps.local.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The reconciliation of a run in numbers.
 *
 * @param spoilt what became of the visits that were spoilt on purpose, by kind and outcome
 * @param heldForReview visits nobody spoilt, that wait for a person all the same
 * @param wrong what is lost or wrong
 * @param repeatedEvents records that came again under the same event id, as at-least-once delivery allows
 */
public record Report(
        Frames frames,
        Passages passages,
        Reads reads,
        Sessions sessions,
        Charges charges,
        Map<String, Map<String, Long>> spoilt,
        List<String> heldForReview,
        List<String> wrong,
        Map<String, Delay> delays,
        int repeatedEvents) {

    public record Frames(long drawn, long stored) {}

    public record Passages(long driven, long seen, long lost, long doubled) {}

    /**
     * Reads of plates that were legible.
     *
     * @param wrong each with what was read instead
     */
    public record Reads(long legible, long right, List<String> wrong) {}

    /** Sessions of visits that nobody spoilt. */
    public record Sessions(long expected, long right, long heldForReview, long wrong, long doubled) {}

    /** Charges of ended sessions; {@code doubled} counts sessions paid more than once. */
    public record Charges(long compared, long right, long wrong, long doubled) {}

    /**
     * Nothing lost, nothing doubled, and every session right that nobody spoilt. A session that waits for a person because
     * the models were not sure is no harm to anyone, but it is not right yet.
     */
    public boolean isClean() {
        return nothingLostOrDoubled() && sessions.right == sessions.expected && charges.wrong == 0;
    }

    /** Nothing lost, nothing doubled, and nobody billed wrongly; the models' own misreads may wait for a person. */
    public boolean nothingLostOrDoubled() {
        return frames.stored == frames.drawn
                && passages.lost == 0
                && passages.doubled == 0
                && sessions.doubled == 0
                && charges.doubled == 0;
    }

    /** Each reason why it is not clean, for people; empty when it is. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        fault(faults, frames.drawn - frames.stored, "frames not stored");
        fault(faults, passages.lost, "passages lost");
        fault(faults, passages.doubled, "passages doubled");
        fault(faults, sessions.wrong, "sessions wrong");
        fault(faults, sessions.heldForReview, "sessions that wait for a person, though nobody spoilt them");
        fault(faults, sessions.doubled, "sessions doubled");
        fault(faults, charges.wrong, "charges wrong");
        fault(faults, charges.doubled, "sessions paid twice");
        return faults;
    }

    private static void fault(List<String> faults, long count, String what) {
        if (count != 0) {
            faults.add(what + ": " + count);
        }
    }

    /** The same for people. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add("Reconciliation of what was driven with what the system says");
        lines.add(row("frames", "drawn", frames.drawn, "stored", frames.stored));
        lines.add(row(
                "passages",
                "driven",
                passages.driven,
                "seen",
                passages.seen,
                "lost",
                passages.lost,
                "doubled",
                passages.doubled));
        lines.add(
                row("plate reads", "legible", reads.legible, "right", reads.right, "wrong", (long) reads.wrong.size()));
        lines.add(row(
                "sessions",
                "expected",
                sessions.expected,
                "right",
                sessions.right,
                "held for review",
                sessions.heldForReview,
                "wrong",
                sessions.wrong,
                "doubled",
                sessions.doubled));
        lines.add(row(
                "charges",
                "compared",
                charges.compared,
                "right",
                charges.right,
                "wrong",
                charges.wrong,
                "doubled",
                charges.doubled));
        spoilt.forEach((kind, outcomes) -> lines.add("  spoilt on purpose  %-12s %s".formatted(kind, outcomes)));
        lines.add("");
        lines.add("  %-22s %8s %8s %8s".formatted("delay, ms", "passages", "p50", "p95"));
        delays.forEach((stage, delay) -> lines.add("  %-22s %8d %8s %8s"
                .formatted(stage, delay.count(), shown(delay.percentile(0.5)), shown(delay.percentile(0.95)))));
        section(lines, "Misread by the models", reads.wrong);
        section(lines, "Held for review, though nobody spoilt them", heldForReview);
        section(lines, "Wrong", wrong);
        lines.add("");
        lines.add(
                isClean()
                        ? "CLEAN: nothing lost, nothing doubled, every session right"
                        : "NOT CLEAN: " + String.join("; ", faults()));
        return String.join(System.lineSeparator(), lines);
    }

    /** The same for programs. */
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("clean", isClean());
        json.put("faults", faults());
        json.put("nothingLostOrDoubled", nothingLostOrDoubled());
        json.put("frames", frames);
        json.put("passages", passages);
        json.put("reads", reads);
        json.put("sessions", sessions);
        json.put("charges", charges);
        json.put("spoilt", spoilt);
        json.put("heldForReview", heldForReview);
        json.put("wrong", wrong);
        json.put("repeatedEvents", repeatedEvents);
        Map<String, Object> stages = new LinkedHashMap<>();
        delays.forEach((stage, delay) -> {
            Map<String, Object> numbers = new LinkedHashMap<>();
            numbers.put("passages", delay.count());
            numbers.put("p50Millis", delay.percentile(0.5));
            numbers.put("p95Millis", delay.percentile(0.95));
            stages.put(stage, numbers);
        });
        json.put("delays", stages);
        return json;
    }

    private static String row(String name, Object... labelsAndNumbers) {
        StringBuilder row = new StringBuilder("  %-12s".formatted(name));
        for (int i = 0; i < labelsAndNumbers.length; i += 2) {
            row.append("  ").append(labelsAndNumbers[i]).append(' ').append(labelsAndNumbers[i + 1]);
        }
        return row.toString();
    }

    private static String shown(Long millis) {
        return millis == null ? "-" : millis.toString();
    }

    private static void section(List<String> lines, String title, List<String> entries) {
        if (!entries.isEmpty()) {
            lines.add("");
            lines.add(title + ":");
            entries.forEach(entry -> lines.add("  " + entry));
        }
    }
}
