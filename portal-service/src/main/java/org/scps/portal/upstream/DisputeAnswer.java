package org.scps.portal.upstream;

/**
 * @param outcome {@code uphold} or {@code reject}
 * @param reason for the driver
 */
public record DisputeAnswer(String outcome, String reason) {}
