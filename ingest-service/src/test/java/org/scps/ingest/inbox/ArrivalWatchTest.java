package org.scps.ingest.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scps.ingest.store.ImageKey;
import org.scps.ingest.store.StoredObject;

class ArrivalWatchTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private Instant now = START;
    private final ArrivalWatch watch = new ArrivalWatch(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void aFileThatGrowsIsLeftAlone() {
        assertThat(look(object("a.jpg", 10, 0))).isEmpty();
        assertThat(look(object("a.jpg", 20, 1))).isEmpty();
        assertThat(look(object("a.jpg", 20, 2))).isEmpty();
        assertThat(look(object("a.jpg", 20, 2))).hasSize(1);
    }

    @Test
    void tellsForHowLongNothingChanged() {
        look(object("a.jpg", 10, 0));
        look(object("a.jpg", 10, 0));

        assertThat(look(object("a.jpg", 10, 0)))
                .extracting(Arrival::unchangedFor)
                .containsExactly(Duration.ofSeconds(2));
    }

    @Test
    void theOldestComesFirst() {
        StoredObject young = object("a.jpg", 10, 9);
        StoredObject old = object("b.jpg", 10, 1);
        look(young, old);

        assertThat(look(young, old)).extracting(Arrival::object).containsExactly(old, young);
    }

    @Test
    void aFileThatWentAndCameBackIsNew() {
        look(object("a.jpg", 10, 0));
        look();

        assertThat(look(object("a.jpg", 10, 0))).isEmpty();
    }

    @Test
    void knowsLaneAndPlaceForRejection() {
        Arrival arrival = new Arrival(object("deeper/a b.jpg", 1, 0), Duration.ZERO);

        assertThat(arrival.laneId()).isEqualTo("entry");
        assertThat(arrival.rejectedKey()).isEqualTo(new ImageKey("inbox/.rejected/entry/deeper/a b.jpg"));
        assertThat(arrival.reasonKey()).isEqualTo(new ImageKey("inbox/.rejected/entry/deeper/a b.jpg.txt"));
    }

    @Test
    void aFileBesideTheLanesIsOfNoLane() {
        Arrival arrival = new Arrival(new StoredObject(new ImageKey("inbox/a.jpg"), 1, START), Duration.ZERO);

        assertThat(arrival.laneId()).isEmpty();
        assertThat(arrival.rejectedKey()).isEqualTo(new ImageKey("inbox/.rejected/a.jpg"));
    }

    private List<Arrival> look(StoredObject... objects) {
        List<Arrival> settled = watch.look(List.of(objects));
        now = now.plusSeconds(1);
        return settled;
    }

    private static StoredObject object(String name, long bytes, int secondsAfterStart) {
        return new StoredObject(new ImageKey("inbox/entry/" + name), bytes, START.plusSeconds(secondsAfterStart));
    }
}
