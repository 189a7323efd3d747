package org.scps.billing.followup;

import java.time.Instant;
import java.util.UUID;

/**
 * A charge that is due.
 *
 * @param reminders sent so far
 */
public record Unpaid(UUID chargeId, UUID sessionId, String facilityId, Instant dueSince, int reminders) {}
