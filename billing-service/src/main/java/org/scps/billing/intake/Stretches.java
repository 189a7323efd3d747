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
