package org.scps.events;

import java.math.BigDecimal;

/**
 * An exact amount.
 *
 * @param amount with the currency's decimals, such as 4.50; in JSON a string, so that no reader rounds it
 * @param currency ISO 4217 code
 */
public record Money(BigDecimal amount, String currency) {}
