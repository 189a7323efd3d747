package org.scps.recognition.passage;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.scps.events.BoundingBox;
import org.scps.events.PlateCandidate;
import org.scps.events.Point;
import org.scps.events.ReadBand;
import org.scps.recognition.detection.PlateDetection;
import org.scps.recognition.detection.Quad;
import org.scps.recognition.plate.PlateReading;

/** Frames made for tests. */
public final class Frames {

    static final UUID BURST = UUID.fromString("0198a000-0000-7000-8000-000000000001");
    static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    private Frames() {}

    static FrameRead showing(int sequence, String text, double confidence) {
        return frame(sequence, false, reading(text, confidence));
    }

    static FrameRead empty(int sequence) {
        return frame(sequence, false, null);
    }

    static FrameRead last(FrameRead frame) {
        return frame(frame.sequence(), true, frame.plate());
    }

    private static FrameRead frame(int sequence, boolean last, PlateReading plate) {
        return new FrameRead(
                UUID.nameUUIDFromBytes(("frame " + sequence).getBytes(StandardCharsets.UTF_8)),
                sequence,
                last,
                START.plusMillis(120L * sequence),
                "camera",
                "riverside/entry/" + sequence + ".jpg",
                plate,
                plate == null ? null : new byte[] {1});
    }

    private static PlateReading reading(String text, double confidence) {
        Quad corners = new Quad(new Point(0, 0), new Point(100, 0), new Point(100, 30), new Point(0, 30));
        return new PlateReading(
                new PlateDetection(0.9, new BoundingBox(0, 0, 100, 30), corners),
                List.of(new PlateCandidate(text, confidence)),
                "de",
                0.8,
                ReadBand.REVIEW);
    }
}
