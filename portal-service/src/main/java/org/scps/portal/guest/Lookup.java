package org.scps.portal.guest;

import java.time.Duration;
import java.util.List;

/** What came of a guest's question. */
public sealed interface Lookup {

    /** @param visits that can be paid; empty when there is none, whatever the reason */
    record Answered(List<Found> visits) implements Lookup {}

    /** Asked too often. */
    record TooMany(Duration pause) implements Lookup {}

    /** That is no plate. */
    record NoPlate() implements Lookup {}

    record Unavailable(String notice) implements Lookup {}
}
