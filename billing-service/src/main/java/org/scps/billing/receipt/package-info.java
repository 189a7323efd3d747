/** Receipts and credit notes: numbered without gaps per facility, never changed, as data and as PDF. */
package org.scps.billing.receipt;
