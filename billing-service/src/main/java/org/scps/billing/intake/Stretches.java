package org.scps.billing.intake;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which parts of the plates' timelines are at hand: all that there is from one moment on, up to another where one says so.
 */
final class Stretches {

    /** @param to excluded; {@link Instant#MAX} when nothing comes after */
    private record Stretch(Instant from, Instant to) {}

    /** What an answer brought of each plate: how much, from when to when. */
    static final class Answer {

        private static final NavigableSet<Instant> NOTHING = Collections.emptyNavigableSet();

        private final Map<Plate, Integer> counts = new HashMap<>();
        private final Map<Plate, NavigableSet<Instant>> times = new HashMap<>();

        void add(Plate plate, Instant at) {
            counts.merge(plate, 1, Integer::sum);
            times.computeIfAbsent(plate, key -> new TreeSet<>()).add(at);
        }

        /** Null when there was nothing. */
        Instant first(Plate plate) {
            return of(plate).isEmpty() ? null : of(plate).first();
        }

        /** The last moment before {@code at} at which there was something. */
        Optional<Instant> last(Plate plate, Instant at) {
            return Optional.ofNullable(of(plate).lower(at));
        }

        /**
         * Where both last moments before {@code at} were asked for: from when on all is known, which is from the first of
         * the two, or from ever when there are not as many.
         */
        Instant beforeLast(Plate plate, Instant at) {
            return last(plate, at).flatMap(last -> last(plate, last)).orElse(Instant.MIN);
        }

        /** Up to when all of it is there, when no more than {@code limit} were asked for. */
        Instant to(Plate plate, int limit) {
            return complete(plate, limit) ? Instant.MAX : of(plate).last();
        }

        boolean complete(Plate plate, int limit) {
            return counts.getOrDefault(plate, 0) < limit;
        }

        private NavigableSet<Instant> of(Plate plate) {
            return times.getOrDefault(plate, NOTHING);
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
