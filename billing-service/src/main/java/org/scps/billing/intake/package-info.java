/** Takes in reads by the batch: what they touch is loaded at once, worked on in memory and written at once. */
package org.scps.billing.intake;
