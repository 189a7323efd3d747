/** The books: what every change of a charge means in double entries. A pure function, no framework. */
package org.scps.billing.ledger;
