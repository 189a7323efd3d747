/** Pays what is due without doubt by itself, up to a limit that the driver set. */
package org.scps.billing.autopay;
