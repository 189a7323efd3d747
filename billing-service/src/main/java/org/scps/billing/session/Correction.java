package org.scps.billing.session;

import java.time.Instant;
import java.util.UUID;

/**
 * A person changed what counts as read; kept for ever.
 *
 * @param decision what the person decided
 * @param fromPlate acted on before; null when none was known
 * @param toPlate acted on since; null when the passage no longer counts
 * @param sessionId the session it was paired with; null for other actions
 */
public record Correction(
        UUID correctionId,
        UUID passageId,
        Instant at,
        String by,
        Decision decision,
        String fromPlate,
        String toPlate,
        UUID sessionId) {}
