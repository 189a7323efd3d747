package org.scps.events;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody says that a charge is wrong; it is frozen until that is answered.
 *
 * @param amount what is in dispute
 * @param reason for people, such as {@code Not my car}
 * @param openedBy {@code driver}, {@code guest} or, after a chargeback, {@code bank}
 * @param answerBy until when it has to be answered; null when there is no such time
 */
public record DisputeOpened(
        UUID eventId,
        Instant occurredAt,
        UUID disputeId,
        UUID sessionId,
        String facilityId,
        Money amount,
        String reason,
        String openedBy,
        Instant answerBy)
        implements Event {}
