package org.scps.billing.intake;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Which parts of the plates' timelines are at hand: all that there is from one moment on, up to another where one says so.
 */
final class Stretches {

    /** @param to excluded; {@link Instant#MAX} when nothing comes after */
    private record Stretch(Instant from, Instant to) {}

    /** What an answer brought of each plate: how much, from when to when. */
    static final class Answer {

        private final Map<Plate, Integer> counts = new HashMap<>();
        private final Map<Plate, Instant> first = new HashMap<>();
        private final Map<Plate, Instant> last = new HashMap<>();

        void add(Plate plate, Instant at) {
            counts.merge(plate, 1, Integer::sum);
            first.merge(plate, at, (a, b) -> a.isBefore(b) ? a : b);
            last.merge(plate, at, (a, b) -> a.isAfter(b) ? a : b);
        }

        /** Null when there was nothing. */
        Instant first(Plate plate) {
            return first.get(plate);
        }

        /** Up to when all of it is there, when no more than {@code limit} were asked for. */
        Instant to(Plate plate, int limit) {
            return complete(plate, limit) ? Instant.MAX : last.get(plate);
        }

        boolean complete(Plate plate, int limit) {
            return counts.getOrDefault(plate, 0) < limit;
        }
    }

    private final Map<Plate, Stretch> known = new HashMap<>();

    void add(Plate plate, Instant from, Instant to) {
        known.put(plate, new Stretch(from, to));
    }

    /** {@link Instant#MAX} when nothing is at hand. */
    Instant from(Plate plate) {
        Stretch stretch = known.get(plate);
        return stretch == null ? Instant.MAX : stretch.from();
    }

    /** {@link Instant#MIN} when nothing is at hand. */
    Instant to(Plate plate) {
        Stretch stretch = known.get(plate);
        return stretch == null ? Instant.MIN : stretch.to();
    }
}
