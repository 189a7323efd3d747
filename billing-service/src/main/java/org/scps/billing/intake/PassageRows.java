package org.scps.billing.intake;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.scps.billing.persistence.Json;
import org.scps.billing.session.Passage;
import org.scps.billing.session.Reading;
import org.scps.events.LaneDirection;
import org.scps.events.PlateCandidate;
import org.scps.events.ReadBand;

/** Passages, and readings that later ones replaced, as rows. */
final class PassageRows {

    /** A reading that a later one replaced. */
    record Replaced(Passage passage, Instant at) {}

    /** Of a passage {@code x}. */
    static final String COLUMNS = "x.passage_id, x.facility_id, x.lane_id, x.direction, x.captured_at, x.revision,"
            + " x.burst_id, x.plate_as_read, x.region, x.read_confidence, x.band, x.candidates, x.character_confidences,"
            + " x.image_key, x.crop_key, x.corrected_plate, x.dismissed, x.clock_wrong";

    private static final TypeReference<List<PlateCandidate>> CANDIDATES = new TypeReference<>() {};
    private static final TypeReference<List<Double>> CONFIDENCES = new TypeReference<>() {};

    private static final Table<Replaced> REPLACED = new Table<Replaced>("passage_reading", "")
            .column("passage_id", "uuid", r -> r.passage().passageId())
            .column("revision", "int4", r -> r.passage().revision())
            .column("plate_as_read", "text", r -> r.passage().reading().plate())
            .column("region", "text", r -> r.passage().reading().region())
            .column("read_confidence", "float8", r -> r.passage().reading().readConfidence())
            .column("band", "text", r -> r.passage().reading().band())
            .column("image_key", "text", r -> r.passage().reading().imageKey())
            .column("crop_key", "text", r -> r.passage().reading().cropKey())
            .column("replaced_at", "timestamptz", Replaced::at);

    private final Json json;
    private final Table<Passage> passages;

    PassageRows(Json json) {
        this.json = json;
        this.passages = passages(json);
    }

    Passage read(ResultSet from) throws SQLException {
        return read(new RowReader(from));
    }

    Passage read(RowReader row) throws SQLException {
        UUID passageId = row.id();
        String facilityId = row.text();
        String laneId = row.text();
        LaneDirection direction = row.name(LaneDirection.class);
        Instant at = row.time();
        int revision = row.number();
        UUID burstId = row.id();
        Reading reading = new Reading(
                row.text(),
                row.text(),
                row.real(),
                row.name(ReadBand.class),
                json.read(row.text(), CANDIDATES),
                json.read(row.text(), CONFIDENCES),
                row.text(),
                row.text());
        return new Passage(
                passageId,
                facilityId,
                laneId,
                direction,
                at,
                revision,
                burstId,
                reading,
                row.text(),
                row.yes(),
                row.yes());
    }

    void write(RoundTrip trip, Collection<Passage> changed, Collection<Replaced> replaced) {
        passages.write(trip, changed);
        REPLACED.write(trip, replaced);
    }

    private static Table<Passage> passages(Json json) {
        return new Table<Passage>("passage", "passage_id")
                .column("passage_id", "uuid", Passage::passageId)
                .column("facility_id", "text", Passage::facilityId)
                .column("lane_id", "text", Passage::laneId)
                .column("direction", "text", Passage::direction)
                .column("captured_at", "timestamptz", Passage::at)
                .column("revision", "int4", Passage::revision)
                .column("burst_id", "uuid", Passage::burstId)
                .column("plate_as_read", "text", p -> p.reading().plate())
                .column("region", "text", p -> p.reading().region())
                .column("read_confidence", "float8", p -> p.reading().readConfidence())
                .column("band", "text", p -> p.reading().band())
                .column("candidates", "text", p -> json.write(p.reading().candidates()))
                .column(
                        "character_confidences",
                        "text",
                        p -> json.write(p.reading().characterConfidences()))
                .column("image_key", "text", p -> p.reading().imageKey())
                .column("crop_key", "text", p -> p.reading().cropKey())
                .column("corrected_plate", "text", Passage::correctedPlate)
                .column("dismissed", "bool", Passage::dismissed)
                .column("clock_wrong", "bool", Passage::clockWrong)
                .column("plate", "text", Passage::plate)
                .column("timeline_plate", "text", Passage::timelinePlate);
    }
}
