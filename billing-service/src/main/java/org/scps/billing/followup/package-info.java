/** Follow-up of the unpaid: reminders and fees by rule, each recorded, and what goes to collection. */
package org.scps.billing.followup;
