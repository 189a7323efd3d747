/** Stripe as payment provider: hosted pages only, so that no card number comes near us. */
package org.scps.billing.stripe;
