package org.scps.billing.session;

import java.util.List;

/** What became of a plate read. */
public sealed interface ReadOutcome {

    /** @param changed sessions as they stand now */
    record Recorded(List<Session> changed) implements ReadOutcome {}

    /** This revision of the passage, or a later one, was known already. */
    record Stale() implements ReadOutcome {}

    /** Kept until the facility tells which way the lane goes. */
    record LaneUnknown() implements ReadOutcome {}
}
