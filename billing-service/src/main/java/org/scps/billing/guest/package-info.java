/** What somebody without an account may learn and pay: what is due for a plate, and nothing else. */
package org.scps.billing.guest;
