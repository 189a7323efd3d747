package org.scps.recognition.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.scps.events.CloudEventHeaders;
import org.scps.events.FacilityPublished;
import org.scps.events.Lane;
import org.scps.events.LaneDirection;
import org.scps.events.PlateRead;
import org.scps.events.ReadBand;
import org.scps.events.Topics;
import org.scps.local.testing.KafkaHand;
import org.scps.local.testing.KafkaResource;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(ImageServer.class)
class FrameRoadIT extends RoadCase {

    @Test
    void aBurstBecomesOneReadWithItsCrop() throws Exception {
        UUID burstId = UUID.randomUUID();

        sendBurst("entry", burstId, 5);

        List<PlateRead> reads = settledReads(burstId);
        assertThat(reads)
                .extracting(PlateRead::passageId)
                .containsOnly(reads.get(0).passageId());
        PlateRead read = reads.get(reads.size() - 1);
        assertThat(read.plate()).isEqualTo(PLATE);
        assertThat(read.band()).isNotEqualTo(ReadBand.REJECT);
        assertThat(read.candidates().get(0).text()).isEqualTo(PLATE);
        assertThat(read.characterConfidences()).hasSize(PLATE.length());
        assertThat(read.capturedAt()).isEqualTo(capturedAt(0));
        assertThat(read.box().width()).isBetween(60.0, 500.0);
        assertThat(ImageServer.CROPS).containsKey(read.cropKey().replaceFirst("^/", ""));
        assertThat(read.cropKey()).startsWith("crops/riverside/entry/2026/03/01/");
    }

    @Test
    void theEventIsACloudEventWithTheBurstAsCorrelation() throws Exception {
        UUID burstId = UUID.randomUUID();

        sendBurst("entry", burstId, 3);
        settledReads(burstId);

        ConsumerRecord<String, String> record = bus.all(Topics.PLATE_READS).stream()
                .filter(r -> r.value().contains(burstId.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(record.key()).isEqualTo("riverside");
        assertThat(KafkaHand.header(record, CloudEventHeaders.TYPE)).isEqualTo("PlateRead");
        assertThat(KafkaHand.header(record, CloudEventHeaders.CORRELATION_ID)).isEqualTo(burstId.toString());
        assertThat(KafkaHand.header(record, CloudEventHeaders.ID))
                .isEqualTo(Bus.JSON.readTree(record.value()).get("eventId").asText());
    }

    @Test
    void aBurstReadTwiceHasTheSameIdsAndTexts() throws Exception {
        UUID burstId = UUID.randomUUID();
        sendBurst("entry", burstId, 4);
        int before = settledReads(burstId).size();

        sendBurst("entry", burstId, 4);
        UUID after = UUID.randomUUID();
        sendBurst("entry", after, 1);
        settledReads(after);

        assertThat(bus.reads(burstId)).as("a repeat is silent").hasSize(before);
    }

    @Test
    void aStoppedLaneKeepsItsFramesUntilItIsStarted() throws Exception {
        UUID held = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        publishFacility(false);
        Thread.sleep(1000);

        sendBurst("stoppable", held, 3);
        sendBurst("entry", other, 3);

        settledReads(other);
        Thread.sleep(2000);
        assertThat(bus.reads(held)).isEmpty();

        publishFacility(true);
        assertThat(settledReads(held)).extracting(PlateRead::plate).contains(PLATE);
    }

    private void publishFacility(boolean running) throws Exception {
        bus.send(
                Topics.FACILITIES,
                "riverside",
                new FacilityPublished(
                        UUID.randomUUID(),
                        Instant.now(),
                        "riverside",
                        "Riverside",
                        "Europe/Berlin",
                        "EUR",
                        100,
                        List.of(new Lane("stoppable", "Stoppable", LaneDirection.ENTRY, running))));
    }
}
