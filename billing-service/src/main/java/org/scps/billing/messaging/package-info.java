/** Kafka in and out. Consumers translate, call the core in one transaction with the inbox, and acknowledge. */
package org.scps.billing.messaging;
