package org.scps.events;

import java.util.List;

/** Kafka topic names: plural, kebab case, with the contract's version. */
public final class Topics {

    /** {@link FrameStored}, key: lane id. */
    public static final String FRAMES = "frames.v1";

    /** {@link PlateRead}, key: facility id, so that entry and exit of one car stay in order even when one is misread. */
    public static final String PLATE_READS = "plate-reads.v1";

    /** {@link SessionStarted}, {@link SessionAmended}, {@link SessionEnded}, {@link SessionCharged}; key: facility id. */
    public static final String SESSIONS = "sessions.v1";

    /** {@link PaymentSettled}, {@link Refunded}, {@link DisputeOpened}, {@link DisputeResolved}; key: facility id. */
    public static final String PAYMENTS = "payments.v1";

    /** {@link OccupancyChanged}, key: facility id. */
    public static final String OCCUPANCY = "occupancy.v1";

    /** {@link FacilityPublished}, key: facility id, compacted. */
    public static final String FACILITIES = "facilities.v1";

    /** {@link DevicePublished}, key: device id, compacted. */
    public static final String DEVICES = "devices.v1";

    /** {@link VehiclePublished}, key: vehicle id, compacted. */
    public static final String VEHICLES = "vehicles.v1";

    /** {@link DeviceHeartbeat}, key: device id. */
    public static final String DEVICE_HEARTBEATS = "device-heartbeats.v1";

    /** Topics that keep the last event of each key for ever. */
    public static final List<String> COMPACTED = List.of(FACILITIES, DEVICES, VEHICLES);

    /** Every topic, dead-letter topics excluded. */
    public static final List<String> ALL = List.of(
            FRAMES, PLATE_READS, SESSIONS, PAYMENTS, OCCUPANCY, FACILITIES, DEVICES, VEHICLES, DEVICE_HEARTBEATS);

    private static final String DEAD_LETTER_SUFFIX = ".dead-letter";

    private Topics() {}

    /**
     * Names the topic that takes what a consumer could not handle.
     *
     * @param topic the consumed topic, such as {@code frames.v1}
     * @param consumer the service that gave up, such as {@code recognition}
     * @return for example {@code frames.v1.recognition.dead-letter}
     */
    public static String deadLetter(String topic, String consumer) {
        return topic + "." + consumer + DEAD_LETTER_SUFFIX;
    }
}
