/** Disputes: a driver says that a charge is wrong; it is frozen at once and answered by a deadline. */
package org.scps.billing.dispute;
