/**
 * The portal: accounts, the estate, REST for everyone and the web pages. It owns accounts, vehicles, facilities, lanes
 * and devices; sessions, charges, reviews and occupancy are billing's and are asked for over REST; what is live is
 * relayed from Kafka.
 */
package org.scps.portal;
