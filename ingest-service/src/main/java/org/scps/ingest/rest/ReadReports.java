package org.scps.ingest.rest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.scps.events.BoundingBox;
import org.scps.events.PlateCandidate;
import org.scps.ingest.device.Device;
import org.scps.ingest.read.CameraRead;

/** Makes a camera's report a read, or says what is wrong with it. */
final class ReadReports {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s.·•-]");
    private static final Pattern PLATE = Pattern.compile("[A-Z0-9]{1,16}");
    private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z0-9]{1,3})?");
    private static final int LONGEST_ENGINE = 64;
    private static final int MOST_CANDIDATES = 20;

    private ReadReports() {}

    /** @throws ProblemException 422 with what is wrong */
    static CameraRead read(ReadReport report, Device device) {
        require(report.image() != null && report.image().length > 0, "image", "the photo as base64");
        Instant capturedAt = FrameHeaders.instant("capturedAt", report.capturedAt());
        String plate = plate("plate", report.plate());
        require(plate == null || report.readConfidence() != null, "readConfidence", "given with a plate");
        String region = report.region() == null ? null : report.region().toLowerCase(Locale.ROOT);
        require(region == null || REGION.matcher(region).matches(), "region", "such as de or us-ny");
        String engine = report.engine() == null || report.engine().isBlank() ? "camera" : report.engine();
        require(engine.length() <= LONGEST_ENGINE, "engine", "at most " + LONGEST_ENGINE + " characters");
        return new CameraRead(
                readId(report, device, plate),
                device,
                capturedAt,
                plate,
                region,
                share("detectionConfidence", report.detectionConfidence(), 1),
                plate == null ? 0 : share("readConfidence", report.readConfidence(), 0),
                others(report, plate),
                box(report.box()),
                engine,
                report.image());
    }

    private static UUID readId(ReadReport report, Device device, String plate) {
        return report.readId() == null
                ? UUID.nameUUIDFromBytes(
                        (device.deviceId() + "/" + report.capturedAt() + "/" + plate).getBytes(StandardCharsets.UTF_8))
                : FrameHeaders.uuid("readId", report.readId());
    }

    private static String plate(String name, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String plate = SEPARATORS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        require(PLATE.matcher(plate).matches(), name, "1 to 16 of A-Z and 0-9");
        return plate;
    }

    private static List<PlateCandidate> others(ReadReport report, String plate) {
        List<ReadReport.Candidate> told = report.candidates() == null ? List.of() : report.candidates();
        require(told.size() <= MOST_CANDIDATES, "candidates", "at most " + MOST_CANDIDATES);
        require(told.stream().noneMatch(candidate -> candidate == null), "candidates", "without null");
        return told.stream()
                .map(candidate -> new PlateCandidate(
                        plate("candidates.plate", candidate.plate()),
                        share("candidates.confidence", candidate.confidence(), 0)))
                .flatMap(candidate ->
                        candidate.text() == null || candidate.text().equals(plate)
                                ? Stream.empty()
                                : Stream.of(candidate))
                .toList();
    }

    private static BoundingBox box(BoundingBox box) {
        require(
                box == null
                        || Double.isFinite(box.x() + box.y() + box.width() + box.height())
                                && box.width() >= 0
                                && box.height() >= 0,
                "box",
                "x, y, width and height in pixels");
        return box;
    }

    private static double share(String name, Double value, double otherwise) {
        double share = value == null ? otherwise : value;
        require(share >= 0 && share <= 1, name, "from 0 to 1");
        return share;
    }

    private static void require(boolean holds, String name, String form) {
        if (!holds) {
            throw FrameHeaders.malformed(name, form);
        }
    }
}
