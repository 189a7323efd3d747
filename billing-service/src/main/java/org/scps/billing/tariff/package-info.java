/** Prices stays. Pure functions on records: no clock, no storage, no framework, only the JDK. */
package org.scps.billing.tariff;
