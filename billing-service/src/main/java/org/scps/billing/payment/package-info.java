/** Settles charges with a payment provider, each at most once. */
package org.scps.billing.payment;
