package org.scps.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.scps.billing.intake.ReadIntake;
import org.scps.billing.session.Cause;
import org.scps.billing.session.Passage;
import org.scps.billing.session.Reading;
import org.scps.events.PlateCandidate;
import org.scps.events.ReadBand;

@BillingTest
class BatchIT {

    private static final String BOOKS =
            """
            select s.plate, s.state, s.revision, s.started_at, s.exit_at, s.claim_kind, s.claim_plate, s.claim_until,
                   s.contested, c.amount, c.state, c.voided, c.lines,
                   (select count(*) from charge_change h where h.session_id = s.session_id),
                   (select sum(l.amount) from ledger_entry l where l.session_id = s.session_id and l.debit_account = 'RECEIVABLE'),
                   (select string_agg(reason || coalesce(resolution, ' open'), ',' order by reason, resolution) from review r
                     where r.session_id = s.session_id)
              from session s left join charge c using (charge_id) where s.facility_id = ?
             union all
            select x.plate, x.timeline_plate, x.revision, x.captured_at, null, x.direction, x.plate_as_read, null,
                   x.band, (select count(*) from passage_reading p where p.passage_id = x.passage_id), null, x.dismissed,
                   x.candidates, null, null, null
              from passage x where x.facility_id = ?
             union all
            select 'occupancy', zone, occupied, null, null, null, null, null, null, exits_before_entries, null, null, null,
                   null, null, null
              from occupancy where facility_id = ?
            """;

    private static final List<String> PLATES =
            List.of("BAB1234", "8AB1234", "BA81234", "BAB1Z34", "MUC777", "MUC771", "HHX42", "XYZ98765", "XYZ98766");

    @Inject
    ReadIntake intake;

    @Inject
    AgroalDataSource database;

    /** What was seen, wherever it was: the same story can be told of two car parks. */
    private record Seen(int number, boolean enters, String plate, Instant at, int revision, ReadBand band) {}

    @Test
    void manyReadsAtOnceLeaveTheSameBooksAsOneAfterTheOther() throws SQLException {
        for (long seed = 1; seed <= 4; seed++) {
            List<Seen> story = story(new Random(seed));
            CarPark oneByOne = CarPark.opened();
            CarPark atOnce = CarPark.opened();
            CarPark inParts = CarPark.opened();

            take(oneByOne, story, 1);
            take(atOnce, story, story.size());
            take(inParts, story, 7);

            List<String> books = books(oneByOne);
            assertThat(books).as("story %d", seed).hasSizeGreaterThan(100);
            assertThat(books(atOnce)).as("story %d", seed).isEqualTo(books);
            assertThat(books(inParts)).as("story %d", seed).isEqualTo(books);
        }
    }

    /** Regulars and their twins come and go; some reads are wrong, doubtful, repeated, read again, or late. */
    private static List<Seen> story(Random chance) {
        List<Seen> story = new ArrayList<>();
        // Not so long ago that anybody would be closed as forgotten meanwhile.
        Instant at = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofDays(8));
        for (int number = 0; number < 120; number++) {
            at = at.plusSeconds(20 + chance.nextInt(5_000));
            ReadBand band = chance.nextInt(8) == 0 ? ReadBand.REVIEW : ReadBand.ACCEPT;
            String plate = chance.nextInt(15) == 0 ? null : PLATES.get(chance.nextInt(PLATES.size()));
            story.add(new Seen(number, chance.nextBoolean(), plate, at, 1, plate == null ? ReadBand.REJECT : band));
            if (chance.nextInt(6) == 0) {
                String again = PLATES.get(chance.nextInt(PLATES.size()));
                story.add(new Seen(number, story.get(story.size() - 1).enters(), again, at, 2, ReadBand.ACCEPT));
            }
        }
        // Later ones first, but never a later revision before the earlier.
        for (int i = 0; i < 15; i++) {
            Seen moved = story.remove(chance.nextInt(story.size()));
            boolean alone = story.stream().noneMatch(seen -> seen.number() == moved.number());
            story.add(alone ? chance.nextInt(story.size()) : story.size(), moved);
        }
        Collections.swap(story, 3, 4);
        return story;
    }

    private void take(CarPark park, List<Seen> story, int atOnce) {
        for (int i = 0; i < story.size(); i += atOnce) {
            List<ReadIntake.Read> reads = story.subList(i, Math.min(story.size(), i + atOnce)).stream()
                    .map(seen -> read(park, seen))
                    .toList();
            QuarkusTransaction.requiringNew()
                    .run(() -> intake.take(reads, (read, outcome) -> {
                        assertThat(outcome).isNotNull();
                    }));
            // The same events once more change nothing.
            QuarkusTransaction.requiringNew()
                    .run(() -> intake.take(reads, (read, outcome) -> {
                        assertThat(outcome).isNull();
                    }));
        }
    }

    private static ReadIntake.Read read(CarPark park, Seen seen) {
        UUID passage = UUID.nameUUIDFromBytes((park.id + seen.number()).getBytes());
        Reading reading = new Reading(
                seen.plate(),
                "de",
                seen.band() == ReadBand.ACCEPT ? 0.97 : 0.6,
                seen.band(),
                seen.plate() == null ? List.of() : List.of(new PlateCandidate(seen.plate(), 0.9)),
                List.of(),
                "image",
                "crop");
        Passage told = new Passage(
                passage,
                park.id,
                park.id + (seen.enters() ? "-entry" : "-exit"),
                null,
                seen.at(),
                seen.revision(),
                null,
                reading,
                null,
                false,
                false);
        Instant now = seen.at().plus(Duration.ofSeconds(2));
        return new ReadIntake.Read(UUID.randomUUID(), told, new Cause(Cause.SYSTEM, "Read by a camera", null, now));
    }

    private List<String> books(CarPark park) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement asked = connection.prepareStatement(BOOKS)) {
            asked.setString(1, park.id);
            asked.setString(2, park.id);
            asked.setString(3, park.id);
            ResultSet row = asked.executeQuery();
            while (row.next()) {
                StringBuilder line = new StringBuilder();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    line.append(row.getString(column)).append(' ');
                }
                lines.add(line.toString());
            }
        }
        Collections.sort(lines);
        return lines;
    }
}
