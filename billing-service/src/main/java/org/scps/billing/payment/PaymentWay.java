package org.scps.billing.payment;

/**
 * A way to pay without a card on file.
 *
 * @param method its name for {@link PaymentRequest}
 * @param label for people
 */
public record PaymentWay(String method, String label) {}
