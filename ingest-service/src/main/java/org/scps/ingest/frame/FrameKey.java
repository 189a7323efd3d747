package org.scps.ingest.frame;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.scps.ingest.image.ImageFormat;
import org.scps.ingest.store.ImageKey;

/** Where a frame's image lies: {@code facility/lane/yyyy/MM/dd/frameId.jpg}, the day being the capture's, in UTC. */
public final class FrameKey {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu/MM/dd").withZone(ZoneOffset.UTC);

    private FrameKey() {}

    /** The key of an image; {@code id} is its name in the lane's folder of that day. */
    public static ImageKey of(String facilityId, String laneId, Instant capturedAt, UUID id, ImageFormat format) {
        return new ImageKey(
                String.join("/", facilityId, laneId, DAY.format(capturedAt), id + "." + format.extension()));
    }
}
