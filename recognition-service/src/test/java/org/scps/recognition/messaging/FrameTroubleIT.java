package org.scps.recognition.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.scps.events.PlateRead;
import org.scps.events.ReadBand;
import org.scps.events.Topics;
import org.scps.local.testing.KafkaResource;

/** Frames that go wrong, and what they need gone for a while. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(ImageServer.class)
class FrameTroubleIT extends RoadCase {

    @Test
    void aFrameWithoutAnImageStillCountsAsAVehicle() throws Exception {
        UUID burstId = UUID.randomUUID();

        bus.send(Topics.FRAMES, "entry", frame("entry", burstId, 0, true, "riverside/entry/gone.jpg"));

        PlateRead read = settledReads(burstId).get(0);
        assertThat(read.plate()).isNull();
        assertThat(read.band()).isEqualTo(ReadBand.REJECT);
        assertThat(read.cropKey()).isNull();
        assertThat(deadLetter(burstId.toString())).contains("has no riverside/entry/gone.jpg");
    }

    @Test
    void aFrameThatIsNoPictureGoesAsideWithTheReason() throws Exception {
        UUID burstId = UUID.randomUUID();
        ImageServer.IMAGES.put("riverside/entry/text.jpg", "hello".getBytes(StandardCharsets.UTF_8));

        bus.send(Topics.FRAMES, "entry", frame("entry", burstId, 0, true, "riverside/entry/text.jpg"));

        assertThat(settledReads(burstId).get(0).band()).isEqualTo(ReadBand.REJECT);
        assertThat(deadLetter(burstId.toString())).contains("not a picture");
    }

    @Test
    void poisonGoesAsideAndTheRestFlowsOn() throws Exception {
        String poison = "{\"frameId\": \"not an id " + UUID.randomUUID() + "\"";
        UUID burstId = UUID.randomUUID();

        bus.send(Topics.FRAMES, "entry", poison);
        bus.send(Topics.FRAMES, "entry", "{\"laneId\": \"entry\"}");
        sendBurst("entry", burstId, 3);

        assertThat(settledReads(burstId)).isNotEmpty();
        assertThat(deadLetter(poison)).startsWith("not a frame: ");
        assertThat(deadLetter("{\"laneId\": \"entry\"}")).contains("a required field is missing");
    }

    @Test
    void aFacilityThatIsNoneGoesAsideAndItsLanesStayAsTheyWere() throws Exception {
        String poison = "{\"facilityId\": \"riverside\", \"lanes\": \"none " + UUID.randomUUID() + "\"}";
        UUID burstId = UUID.randomUUID();

        bus.send(Topics.FACILITIES, "riverside", poison);
        bus.send(Topics.FACILITIES, "nameless", "{\"lanes\": []}");
        sendBurst("entry", burstId, 3);

        assertThat(deadLetter(Topics.FACILITIES, poison)).startsWith("not a facility: ");
        assertThat(deadLetter(Topics.FACILITIES, "{\"lanes\": []}")).contains("facilityId is missing");
        assertThat(settledReads(burstId)).extracting(PlateRead::plate).contains(PLATE);
    }

    @Test
    void whileTheStoreIsDownFramesWait() throws Exception {
        UUID burstId = UUID.randomUUID();
        ImageServer.DOWN.set(true);
        sendBurst("entry", burstId, 3);
        Thread.sleep(2000);
        assertThat(bus.reads(burstId)).isEmpty();

        ImageServer.DOWN.set(false);

        assertThat(settledReads(burstId)).extracting(PlateRead::plate).contains(PLATE);
    }

    @Test
    void aBurstWhoseLastFrameNeverComesIsSettledAllTheSame() throws Exception {
        UUID burstId = UUID.randomUUID();
        putImage(0);

        bus.send(Topics.FRAMES, "entry", frame("entry", burstId, 0, false, key(0)));

        assertThat(settledReads(burstId)).extracting(PlateRead::plate).containsExactly(PLATE);
    }
}
