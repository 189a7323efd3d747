package org.scps.billing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.scps.events.PlateCandidate;
import org.scps.events.PlateRead;
import org.scps.events.ReadBand;

/** A plate read in the making; sent as often as a test likes. Times without a date are UTC on 3 March 2026. */
final class Read {

    private final CarPark park;
    private final String lane;
    private final Instant at;
    private final UUID burst = UUID.randomUUID();
    private final UUID passage = UUID.randomUUID();
    private UUID eventId = UUID.randomUUID();
    private String plate;
    private ReadBand band = ReadBand.ACCEPT;
    private int revision = 1;
    private String device = "camera";
    private Instant knownAt;

    Read(CarPark park, String lane, String plate, String at) {
        this.park = park;
        this.lane = lane;
        this.plate = plate;
        this.at = Instant.parse(at.contains("T") ? at : "2026-03-03T" + at + ":00Z");
        this.knownAt = this.at.plusSeconds(1);
        this.band = plate == null ? ReadBand.REJECT : ReadBand.ACCEPT;
    }

    Read by(String deviceId) {
        device = deviceId;
        return this;
    }

    /** By a clock that showed a later time than ours. */
    Read ahead(Duration skew) {
        knownAt = at.minus(skew).plusSeconds(1);
        return this;
    }

    Read doubtful() {
        band = ReadBand.REVIEW;
        return this;
    }

    /** Recognition looked at more frames. */
    Read revised(String newPlate, ReadBand newBand) {
        eventId = UUID.randomUUID();
        revision++;
        plate = newPlate;
        band = newBand;
        return this;
    }

    Read sent() {
        park.send(event());
        return this;
    }

    UUID passageId() {
        return passage;
    }

    UUID burstId() {
        return burst;
    }

    PlateRead event() {
        double confidence = plate == null ? 0 : band == ReadBand.ACCEPT ? 0.98 : 0.6;
        return new PlateRead(
                eventId,
                knownAt,
                passage,
                revision,
                park.id,
                lane,
                device,
                at,
                burst,
                plate,
                "de",
                0.9,
                confidence,
                List.of(),
                plate == null ? List.of() : List.of(new PlateCandidate(plate, confidence)),
                band,
                3,
                UUID.randomUUID(),
                "images/" + passage + ".jpg",
                plate == null ? null : "crops/" + passage + ".jpg",
                null,
                List.of(),
                "test",
                true);
    }
}
