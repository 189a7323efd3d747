/**
 * A month of traffic through the very pairing and charging of the service, with its collections in memory: how many
 * sessions come out right when reads go wrong.
 */
package org.scps.billing.simulation;
