package org.scps.billing.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** For which plates everything similar is at hand, and from when to when. */
final class Spans {

    private record Span(Instant from, Instant to) {}

    private final Map<Plate, List<Span>> known = new HashMap<>();

    void add(Plate plate, Instant from, Instant to) {
        known.computeIfAbsent(plate, key -> new ArrayList<>(1)).add(new Span(from, to));
    }

    boolean cover(Plate plate, Instant from, Instant to) {
        return known.getOrDefault(plate, List.of()).stream()
                .anyMatch(span -> !from.isBefore(span.from()) && !to.isAfter(span.to()));
    }
}
