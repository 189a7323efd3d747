package org.scps.billing.followup;

import java.time.Instant;
import java.util.UUID;

/**
 * What was written to a driver.
 *
 * @param accountId null when no account has the vehicle
 */
public record Message(
        UUID messageId,
        UUID accountId,
        UUID sessionId,
        String facilityId,
        String subject,
        String body,
        Instant writtenAt) {}
