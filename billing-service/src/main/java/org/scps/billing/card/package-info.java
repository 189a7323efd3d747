/** Cards that drivers have on file at the payment provider. Only what names them there and what people know them by. */
package org.scps.billing.card;
