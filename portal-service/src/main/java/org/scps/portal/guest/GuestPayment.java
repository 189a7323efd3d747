package org.scps.portal.guest;

import org.scps.portal.upstream.Payment;

/**
 * How a guest's payment stands.
 *
 * @param receiptLink null until it is settled
 */
public record GuestPayment(Payment payment, String receiptLink) {}
