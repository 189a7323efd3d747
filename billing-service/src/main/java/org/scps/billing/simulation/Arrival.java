package org.scps.billing.simulation;

import java.time.Instant;
import org.scps.billing.session.Passage;

/** A read becomes known. */
record Arrival(Passage passage, Instant at) {}
