package org.scps.billing.document;

import java.util.Map;

/** What to do about a rule of the rate model that a document breaks. */
final class Remedies {

    private static final Map<String, String> BY_RULE = Map.of(
            "a rate line starts where the one before ends",
            "Begin the first line at PT0S, and each next one at the durationEnd before it",
            "only the last rate line has an open end",
            "Give every line but the last a durationEnd",
            "a flat rate is the only line",
            "Leave durationEnd out, and put other lines into a collection of their own",
            "the last rate line collection is always active",
            "Leave activeTimes out of the collection with the highest collectionSequence; free is a flatRate of \"0\"",
            "a longer stay never costs less",
            "Raise the later tier, or set mayFall of the rate table to true",
            "the last rate table fits every vehicle",
            "Add a last rate table without vehicleClasses and zones",
            "a rate line ends after it starts",
            "Make durationEnd longer than durationStart",
            "the minimum is at most the maximum",
            "Lower minValue or raise maxValue",
            "validity ends after it begins",
            "Put validTo after validFrom",
            "a tax rate is 0 to 100 percent",
            "Write percent, such as \"19\"");

    private Remedies() {}

    static String of(String reason) {
        return BY_RULE.entrySet().stream()
                .filter(rule -> reason.contains(rule.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("Correct it; docs/tariffs.md explains every field");
    }
}
