/**
 * The contracts between the services: one record per Kafka event, and the topic names.
 *
 * <p>Every event starts with {@code eventId} (unique; consumers drop a repeat) and {@code occurredAt} (UTC). Bodies are
 * JSON, sent as CloudEvents 1.0 in Kafka binary mode; header names stand in {@link org.scps.events.CloudEventHeaders}.
 * Only optional components are ever added to a record; a breaking change is a new record on a new topic version. Record
 * keys are never plates: a plate is personal data and a misread would break the order.
 *
 * <p><b>JSON form.</b> Instants are RFC 3339 strings. {@link org.scps.events.Money#amount()} is a string, so that no reader
 * rounds it: a service that writes money sets its Jackson mapper to write {@code BigDecimal} in the shape {@code STRING}; these
 * records carry no annotation. A null component may be written as {@code null} or left out. Readers ignore fields they do
 * not know. Beside the classes lie, per event, {@code schema/<Event>.v1.json} (JSON Schema 2020-12) and
 * {@code golden/<Event>.json} (samples that every service reads and writes in its tests), and {@code asyncapi.yaml}.
 */
package org.scps.events;
