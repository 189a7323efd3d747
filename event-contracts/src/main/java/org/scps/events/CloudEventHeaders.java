package org.scps.events;

/**
 * Kafka header names of CloudEvents 1.0 in binary mode.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">Kafka
 *     protocol binding</a>
 */
public final class CloudEventHeaders {

    public static final String SPEC_VERSION = "ce_specversion";

    /** The event's {@code eventId}. */
    public static final String ID = "ce_id";

    /** The service that says so, such as {@code /scps/billing-service}. */
    public static final String SOURCE = "ce_source";

    /** The record's simple name, such as {@code PlateRead}; tells apart the events of one topic. */
    public static final String TYPE = "ce_type";

    /** The event's {@code occurredAt}, RFC 3339. */
    public static final String TIME = "ce_time";

    /** Always {@code application/json}. */
    public static final String CONTENT_TYPE = "content-type";

    /**
     * Extension attribute: the id of the burst of frames that caused this event, the same from capture to charge. Absent
     * on events that no frame caused, such as a new facility.
     */
    public static final String CORRELATION_ID = "ce_correlationid";

    public static final String SPEC_VERSION_VALUE = "1.0";

    private CloudEventHeaders() {}
}
