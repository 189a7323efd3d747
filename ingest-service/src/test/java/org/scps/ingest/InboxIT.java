package org.scps.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.scps.events.Topics;
import org.scps.ingest.store.ImageKey;
import org.scps.local.testing.Eventually;
import org.scps.local.testing.KafkaResource;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
class InboxIT extends RunningIngest {

    @Test
    void aPhotoInTheInboxIsIngestedAndABadOneGoesAside() {
        // No device watches this lane.
        String lane = "lane-" + deviceId;
        kafka.publishFacility("park-" + deviceId, lane);
        ImageKey good = new ImageKey("inbox/" + lane + "/" + frameId + ".jpg");
        ImageKey bad = new ImageKey("inbox/" + lane + "/" + frameId + ".txt");
        byte[] photo = Pictures.jpeg(300, 200, (int) (frameId.getLeastSignificantBits() & 0x7F));

        images.store(bad, "hello".getBytes(StandardCharsets.UTF_8), "text/plain");
        images.store(good, photo, "image/jpeg");

        Eventually.holds(
                () -> assertThat(images.contains(good) || images.contains(bad)).isFalse());
        var records = kafka.read(
                Topics.FRAMES,
                message -> message.key().equals(lane)
                        && message.value().contains("\"deviceId\":null")
                        && message.value().contains("\"bytes\":" + photo.length));
        assertThat(records).isNotEmpty();
        assertThat(images.contains(new ImageKey("inbox/.rejected/" + lane + "/" + frameId + ".txt.txt")))
                .isTrue();
    }

    @Test
    void aPoisonedDeviceMessageIsPutAsideAndTheNextOneCounts() {
        kafka.publish(Topics.DEVICES, "poison-" + frameId, "{broken");
        kafka.publishDevice("after-poison", "riverside-exit", "dev_after" + frameId, true);

        Eventually.holds(
                () -> assertThat(devices.authenticate("dev_after" + frameId)).isPresent());
        Eventually.holds(() -> assertThat(kafka.deadLetters(Topics.DEVICES, "poison-" + frameId))
                .hasSize(1));
    }
}
