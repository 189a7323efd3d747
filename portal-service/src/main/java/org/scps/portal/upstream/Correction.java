package org.scps.portal.upstream;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody decided about a read.
 *
 * @param action CORRECT, PAIR, CONFIRM or DISMISS
 * @param fromPlate null when there was none
 * @param toPlate null when the passage counts no longer
 * @param sessionId only for PAIR
 */
public record Correction(Instant at, String by, String action, String fromPlate, String toPlate, UUID sessionId) {}
