package org.scps.billing.whatif;

import java.math.BigDecimal;
import java.time.Instant;
import org.scps.billing.tariff.Visit;

/**
 * A stay that is over.
 *
 * @param charged what it was charged then
 * @param paidAt when its first payment was begun; null when nothing was paid
 */
public record PastStay(String plate, Visit visit, Instant exit, BigDecimal charged, Instant paidAt) {}
