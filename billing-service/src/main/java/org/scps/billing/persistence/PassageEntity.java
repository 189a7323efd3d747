package org.scps.billing.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.scps.billing.session.Passage;
import org.scps.billing.session.Reading;
import org.scps.events.LaneDirection;
import org.scps.events.PlateCandidate;
import org.scps.events.ReadBand;

@Entity
@Table(name = "passage")
class PassageEntity {

    private static final TypeReference<List<PlateCandidate>> CANDIDATES = new TypeReference<>() {};

    private static final TypeReference<List<Double>> CONFIDENCES = new TypeReference<>() {};

    @Id
    private UUID passageId;

    private String facilityId;
    private String laneId;

    @Enumerated(EnumType.STRING)
    private LaneDirection direction;

    private Instant capturedAt;
    private int revision;
    private UUID burstId;
    private String plateAsRead;
    private String region;
    private double readConfidence;

    @Enumerated(EnumType.STRING)
    private ReadBand band;

    private String candidates;
    private String characterConfidences;
    private String imageKey;
    private String cropKey;
    private String correctedPlate;
    private boolean dismissed;
    private boolean clockWrong;
    private String plate;
    private String timelinePlate;

    void take(Passage passage, Json json) {
        Reading reading = passage.reading();
        passageId = passage.passageId();
        facilityId = passage.facilityId();
        laneId = passage.laneId();
        direction = passage.direction();
        capturedAt = passage.at();
        revision = passage.revision();
        burstId = passage.burstId();
        plateAsRead = reading.plate();
        region = reading.region();
        readConfidence = reading.readConfidence();
        band = reading.band();
        candidates = json.write(reading.candidates());
        characterConfidences = json.write(reading.characterConfidences());
        imageKey = reading.imageKey();
        cropKey = reading.cropKey();
        correctedPlate = passage.correctedPlate();
        dismissed = passage.dismissed();
        clockWrong = passage.clockWrong();
        plate = passage.plate();
        timelinePlate = passage.timelinePlate();
    }

    int revision() {
        return revision;
    }

    Passage toPassage(Json json) {
        Reading reading = new Reading(
                plateAsRead,
                region,
                readConfidence,
                band,
                json.read(candidates, CANDIDATES),
                json.read(characterConfidences, CONFIDENCES),
                imageKey,
                cropKey);
        return new Passage(
                passageId,
                facilityId,
                laneId,
                direction,
                capturedAt,
                revision,
                burstId,
                reading,
                correctedPlate,
                dismissed,
                clockWrong);
    }
}
