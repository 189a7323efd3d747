package org.scps.billing.tariff;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * The smallest stretch of a stay that a tariff charges: an increment, a step or a flat period, begun or not at all.
 *
 * @param adds to the price once it has begun; negative only in tables that may fall
 * @param collection index in the rate table
 * @param line index in the collection
 * @param period counts the active times that the stay goes through
 */
record Unit(Instant begin, Instant end, BigDecimal adds, int collection, int line, int period) {}
