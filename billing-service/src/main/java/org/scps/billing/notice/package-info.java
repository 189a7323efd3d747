/** What a payment provider tells by itself: payments, cards, chargebacks. Taken once, in whatever order it comes. */
package org.scps.billing.notice;
