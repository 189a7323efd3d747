package org.scps.billing.payment;

import java.math.BigDecimal;

/**
 * What somebody wants to be given back.
 *
 * @param amount in the charge's currency; null for all that is left
 * @param reason for people, kept for ever
 */
public record RefundWish(RefundKind kind, BigDecimal amount, String reason, String idempotencyKey) {}
