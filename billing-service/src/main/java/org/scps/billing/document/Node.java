package org.scps.billing.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A place in a document. Reads what it expects there and notes every fault instead of stopping at the first. */
final class Node {

    private final JsonNode json;
    private final String path;
    private final List<Fault> faults;

    Node(JsonNode json, String path, List<Fault> faults) {
        this.json = json;
        this.path = path;
        this.faults = faults;
    }

    String path() {
        return path;
    }

    void fault(String reason, String remedy) {
        faults.add(new Fault(path, reason, remedy));
    }

    /** Names that nobody reads are slips of the pen. */
    void only(String... names) {
        if (!json.isObject()) {
            fault("is " + kind(), "Write an object with " + String.join(", ", names));
            return;
        }
        Set<String> known = Set.copyOf(Arrays.asList(names));
        for (Iterator<String> fields = json.fieldNames(); fields.hasNext(); ) {
            String name = fields.next();
            if (!known.contains(name)) {
                child(name).fault("is not a field here", "Remove it, or use one of " + String.join(", ", names));
            }
        }
    }

    boolean has(String name) {
        return json.hasNonNull(name);
    }

    Node child(String name) {
        return new Node(json.path(name), path + "." + name, faults);
    }

    /** Empty for a missing list. */
    List<Node> list(String name) {
        JsonNode array = json.path(name);
        if (array.isMissingNode() || array.isNull()) {
            return List.of();
        }
        if (!array.isArray()) {
            child(name).fault("is not a list", "Write it in [ ]");
            return List.of();
        }
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            nodes.add(new Node(array.get(i), path + "." + name + "[" + i + "]", faults));
        }
        return nodes;
    }

    List<Node> requiredList(String name) {
        List<Node> nodes = list(name);
        if (nodes.isEmpty() && !child(name).isWrong()) {
            child(name).fault("is missing or empty", "Write at least one in [ ]");
        }
        return nodes;
    }

    private boolean isWrong() {
        return faults.stream().anyMatch(fault -> fault.path().equals(path));
    }

    String text(String name, String remedy) {
        JsonNode value = json.path(name);
        if (!value.isTextual() || value.asText().isBlank()) {
            child(name).fault(value.isMissingNode() || value.isNull() ? "is missing" : "is not a text", remedy);
            return "?";
        }
        return value.asText().strip();
    }

    Optional<String> optionalText(String name) {
        return has(name) ? Optional.of(text(name, "Write a text in quotes, or leave it out")) : Optional.empty();
    }

    boolean flag(String name, boolean otherwise) {
        if (has(name) && !json.path(name).isBoolean()) {
            child(name).fault("is neither true nor false", "Write true or false, or leave it out for " + otherwise);
        }
        return json.path(name).asBoolean(otherwise);
    }

    int whole(String name, int otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        if (!json.path(name).isInt()) {
            child(name).fault("is not a whole number", "Write a number such as 1");
        }
        return json.path(name).asInt(otherwise);
    }

    /** Null when missing. Text or number, so that hand-written documents and those of APDS both read exactly. */
    BigDecimal amount(String name) {
        JsonNode value = json.path(name);
        if (!has(name)) {
            return null;
        }
        if (value.isTextual() && !value.asText().matches("[0-9]{1,9}(\\.[0-9]{1,6})?")
                || !value.isTextual() && !value.isNumber()) {
            child(name).fault("is not an amount from 0 to 999999999", "Write it as \"4.50\"");
            return null;
        }
        BigDecimal amount = value.isTextual() ? new BigDecimal(value.asText()) : value.decimalValue();
        if (amount.signum() < 0) {
            child(name).fault("is less than zero", "Write zero or more");
            return null;
        }
        return amount;
    }

    BigDecimal requiredAmount(String name) {
        BigDecimal amount = amount(name);
        if (amount == null && !has(name)) {
            child(name).fault("is missing", "Write an amount such as \"4.50\"");
        }
        return amount == null ? BigDecimal.ZERO : amount;
    }

    /** Null when missing. */
    BigDecimal percent(String name) {
        BigDecimal percent = amount(name);
        if (percent != null && (percent.signum() == 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0)) {
            child(name).fault("is not more than 0 and at most 100", "Write percent, such as \"50\" for half the price");
            return BigDecimal.ONE;
        }
        return percent;
    }

    /** Null when missing. */
    Duration duration(String name) {
        return parsed(
                name,
                text -> {
                    Duration duration = Duration.parse(text);
                    if (duration.isNegative()) {
                        throw new DateTimeException("negative");
                    }
                    return duration;
                },
                "is not a length of time",
                "Write it as ISO 8601, such as \"PT30M\" for 30 minutes or \"PT24H\" for a day");
    }

    Duration durationOr(String name, Duration otherwise) {
        Duration duration = duration(name);
        return duration == null ? otherwise : duration;
    }

    /** Null when missing. */
    LocalTime time(String name) {
        return parsed(
                name,
                text -> text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text),
                "is not a time of day",
                "Write it as \"18:00\"");
    }

    /** Null when missing. */
    Instant instant(String name) {
        return parsed(name, Instant::parse, "is not a moment in UTC", "Write it as \"2026-03-01T00:00:00Z\"");
    }

    /** Null when missing or wrong. */
    <T> T parsed(String name, Function<String, T> parse, String reason, String remedy) {
        if (!has(name)) {
            return null;
        }
        try {
            return parse.apply(json.path(name).isTextual() ? json.path(name).asText() : "");
        } catch (DateTimeException | IllegalArgumentException e) {
            child(name).fault(reason, remedy);
            return null;
        }
    }

    /** Runs what builds a part from values that are right one by one; what they break together is a fault here. */
    <T> T build(java.util.function.Supplier<T> part, T otherwise) {
        try {
            return part.get();
        } catch (IllegalArgumentException e) {
            String reason = String.valueOf(e.getMessage()).replace("Bad tariff: ", "breaks the rule that ");
            fault(
                    reason.contains(", but found") ? reason.substring(0, reason.indexOf(", but found")) : reason,
                    Remedies.of(reason));
            return otherwise;
        }
    }

    private String kind() {
        return json.isMissingNode() || json.isNull() ? "missing" : "not an object";
    }

    JsonNode json() {
        return json;
    }
}
