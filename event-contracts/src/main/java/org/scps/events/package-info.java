/**
 * The contracts between the services: one record per Kafka event, and the topic names.
 *
 * <p>Every event starts with {@code eventId} (unique; consumers drop a repeat) and {@code occurredAt} (UTC). Bodies are
 * JSON, sent as CloudEvents 1.0 in Kafka binary mode; header names stand in {@link org.scps.events.CloudEventHeaders}.
 * Only optional components are ever added to a record; a breaking change is a new record on a new topic version. Record
 * keys are never plates: a plate is personal data and a misread would break the order.
 */
package org.scps.events;
