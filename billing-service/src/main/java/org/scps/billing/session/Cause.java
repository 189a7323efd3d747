package org.scps.billing.session;

import java.time.Instant;
import java.util.UUID;

/**
 * Why something changes.
 *
 * @param by account name of the operator, or {@link #SYSTEM}
 * @param reason for people
 * @param correlationId the burst of frames behind it
 * @param at now
 */
public record Cause(String by, String reason, UUID correlationId, Instant at) {

    public static final String SYSTEM = "system";
    public static final String MAXIMUM_STAY = "No exit within the maximum stay";

    boolean bySystem() {
        return SYSTEM.equals(by);
    }
}
