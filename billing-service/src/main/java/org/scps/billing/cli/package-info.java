/** Commands that need no running service. */
package org.scps.billing.cli;
