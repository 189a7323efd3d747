package org.scps.ingest.frame;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.scps.ingest.image.ImageFormat;
import org.scps.ingest.store.ImageKey;

/** Where a frame's image lies: {@code facility/lane/yyyy/MM/dd/frameId.jpg}, the day being the capture's, in UTC. */
final class FrameKey {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu/MM/dd").withZone(ZoneOffset.UTC);

    private FrameKey() {}

    static ImageKey of(Frame frame, ImageFormat format) {
        return new ImageKey(String.join(
                "/",
                frame.facilityId(),
                frame.laneId(),
                DAY.format(frame.capturedAt()),
                frame.frameId() + "." + format.extension()));
    }
}
