package org.scps.billing.session;

import java.time.Instant;
import java.util.UUID;

/**
 * An open session that a passage may belong to.
 *
 * @param distance between the plates; null when the passage has none, then nearest in time comes first
 */
public record Suggestion(UUID sessionId, String plate, Instant entryAt, Double distance) {}
