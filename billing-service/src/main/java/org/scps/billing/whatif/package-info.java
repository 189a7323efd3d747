/** Prices past stays by a tariff that is not in force, to see what it would change. Pure; knows only tariffs. */
package org.scps.billing.whatif;
