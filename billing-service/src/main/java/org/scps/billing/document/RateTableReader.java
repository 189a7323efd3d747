package org.scps.billing.document;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.scps.billing.tariff.ActiveTime;
import org.scps.billing.tariff.Caps;
import org.scps.billing.tariff.RateLine;
import org.scps.billing.tariff.RateLineCollection;
import org.scps.billing.tariff.RateLineType;
import org.scps.billing.tariff.RateTable;

/** Rate tables with their collections and lines. */
final class RateTableReader {

    private static final Duration SHORTEST_INCREMENT = Duration.ofMinutes(1);

    private RateTableReader() {}

    /** @return null when there is a fault */
    static RateTable read(Node node) {
        node.only(
                "rateTableId",
                "name",
                "vehicleClasses",
                "zones",
                "rateLineCollections",
                "maxPerCalendarDay",
                "resetTime",
                "maxPer24Hours",
                "minValue",
                "maxValue",
                "mayFall");
        String id = node.optionalText("rateTableId").orElse("standard");
        TariffReader.slug(node, "rateTableId", id);
        String name = node.optionalText("name").orElse("Standard");
        Set<String> classes = words(node, "vehicleClasses");
        Set<String> zones = words(node, "zones");
        Caps caps = caps(node);
        boolean mayFall = node.flag("mayFall", false);
        List<RateLineCollection> collections = new ArrayList<>();
        List<Node> nodes = node.requiredList("rateLineCollections");
        nodes.forEach(child -> {
            RateLineCollection collection = collection(child);
            if (collection != null) {
                collections.add(collection);
            }
        });
        if (collections.size() < nodes.size() || nodes.isEmpty() || caps == null) {
            return null;
        }
        collections.sort(Comparator.comparingInt(RateLineCollection::collectionSequence));
        return node.build(() -> new RateTable(id, name, classes, zones, collections, caps, mayFall), null);
    }

    private static Caps caps(Node node) {
        BigDecimal day = node.amount("maxPerCalendarDay");
        BigDecimal hours24 = node.amount("maxPer24Hours");
        BigDecimal least = node.amount("minValue");
        BigDecimal most = node.amount("maxValue");
        LocalTime reset = node.time("resetTime");
        return node.build(() -> new Caps(day, reset == null ? LocalTime.MIDNIGHT : reset, hours24, least, most), null);
    }

    private static Set<String> words(Node node, String name) {
        Set<String> words = new HashSet<>();
        for (Node child : node.list(name)) {
            if (child.json().isTextual() && !child.json().asText().isBlank()) {
                words.add(child.json().asText().strip());
            } else {
                child.fault("is not a text", "Write a text in quotes");
            }
        }
        return words;
    }

    private static RateLineCollection collection(Node node) {
        node.only(
                "collectionSequence",
                "name",
                "activeTimes",
                "relativeTimes",
                "resetTime",
                "maxValueCollection",
                "rateLines");
        int sequence = node.whole("collectionSequence", 1);
        String name = node.optionalText("name").orElse(null);
        List<ActiveTime> times = ActiveTimesReader.read(node);
        boolean relative = node.flag("relativeTimes", true);
        LocalTime reset = node.time("resetTime");
        BigDecimal most = node.amount("maxValueCollection");
        List<RateLine> lines = new ArrayList<>();
        List<Node> nodes = node.requiredList("rateLines");
        for (int i = 0; i < nodes.size(); i++) {
            RateLine line = line(nodes.get(i), i + 1);
            if (line != null) {
                lines.add(line);
            }
        }
        if (lines.size() < nodes.size() || nodes.isEmpty()) {
            return null;
        }
        lines.sort(Comparator.comparingInt(RateLine::sequence));
        return node.child("rateLines")
                .build(() -> new RateLineCollection(sequence, name, times, relative, reset, most, lines), null);
    }

    private static RateLine line(Node node, int place) {
        node.only(
                "sequence", "rateLineType", "durationStart", "durationEnd", "incrementPeriod", "value", "description");
        int sequence = node.whole("sequence", place);
        RateLineType type = type(node);
        Duration start = node.durationOr("durationStart", Duration.ZERO);
        Duration end = node.duration("durationEnd");
        Duration increment = node.duration("incrementPeriod");
        BigDecimal value = node.requiredAmount("value");
        String description = node.optionalText("description").orElse(null);
        if (type == RateLineType.INCREMENTING_RATE
                && (increment == null || increment.compareTo(SHORTEST_INCREMENT) < 0)) {
            if (increment != null || !node.has("incrementPeriod")) {
                node.child("incrementPeriod").fault("is missing or shorter than a minute", "Write it as \"PT30M\"");
            }
            return null;
        }
        if (type == null) {
            return null;
        }
        return node.build(() -> new RateLine(sequence, type, start, end, increment, value, description), null);
    }

    private static RateLineType type(Node node) {
        String text = node.text("rateLineType", "Write flatRate, flatRateTier or incrementingRate");
        for (RateLineType type : RateLineType.values()) {
            if (type.written().equals(text)) {
                return type;
            }
        }
        if (!text.equals("?")) {
            node.child("rateLineType")
                    .fault("is no kind of rate line", "Write flatRate, flatRateTier or incrementingRate");
        }
        return null;
    }
}
