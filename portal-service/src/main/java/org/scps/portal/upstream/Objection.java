package org.scps.portal.upstream;

/**
 * What a driver objects to.
 *
 * @param reason a {@link Dispute}'s
 * @param words the driver's own; null for none
 */
public record Objection(String reason, String words) {}
