package org.scps.portal.upstream;

import java.time.Instant;
import java.util.UUID;

/**
 * A session a passage may belong to.
 *
 * @param distance how unlike the plates are, weighted by what cameras confuse; 0 is equal
 */
public record Suggestion(UUID sessionId, String plate, Instant entryAt, Double distance) {}
