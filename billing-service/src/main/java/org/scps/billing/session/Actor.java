package org.scps.billing.session;

import java.time.Instant;

/**
 * A person who decides.
 *
 * @param name account name
 * @param at when
 */
public record Actor(String name, Instant at) {}
