package org.scps.billing.whatif;

import java.math.BigDecimal;
import java.time.Instant;
import org.scps.billing.tariff.Visit;

/**
 * A stay that is over.
 *
 * @param charged what it was charged then
 */
public record PastStay(String plate, Visit visit, Instant exit, BigDecimal charged) {}
