package org.scps.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scps.ingest.FrameSender.json;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.scps.events.FrameStored;
import org.scps.ingest.messaging.Fakes;
import org.scps.ingest.store.ImageKey;
import org.scps.local.testing.KafkaResource;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
class FramesIT extends RunningIngest {

    @Test
    void aFrameIsAnsweredOnceKafkaHasIt() throws Exception {
        HttpResponse<byte[]> answer = device.put(frameId, picture);

        assertThat(answer.statusCode()).isEqualTo(201);
        List<ConsumerRecord<String, String>> records = kafka.frames(frameId);
        assertThat(records).hasSize(1);
        assertThat(records.get(0).key()).isEqualTo("riverside-entry");
        assertThat(records.get(0).headers().lastHeader("ce_correlationid").value())
                .isEqualTo("01957f60-0000-7000-8000-0000000000bb".getBytes(StandardCharsets.UTF_8));
        FrameStored event = Fakes.JSON.readValue(records.get(0).value(), FrameStored.class);
        assertThat(event.eventId()).isEqualTo(frameId);
        assertThat(event.facilityId()).isEqualTo("riverside");
        assertThat(event.width()).isEqualTo(640);
        assertThat(event.sequence()).isEqualTo(2);
        assertThat(json(answer).get("frameId").asText()).isEqualTo(frameId.toString());
        assertThat(json(answer).get("imageKey").asText()).isEqualTo(event.imageKey());
        assertThat(images.read(new ImageKey(event.imageKey()))).hasValue(picture);
    }

    @Test
    void aRepeatIsAnsweredWith200AndPublishedOnce() {
        assertThat(device.put(frameId, picture).statusCode()).isEqualTo(201);

        assertThat(device.put(frameId, picture).statusCode()).isEqualTo(200);
        assertThat(device.put(frameId, picture).statusCode()).isEqualTo(200);

        assertThat(kafka.frames(frameId)).hasSize(1);
    }

    @Test
    void ofManyAtOnceOneIsPublished() {
        List<CompletableFuture<Integer>> answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> device.put(frameId, picture).statusCode()))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join).filter(status -> status == 201))
                .hasSize(1);
        assertThat(kafka.frames(frameId)).hasSize(1);
    }

    @Test
    void anImageThatWasStoredButNotPublishedIsPublishedByTheRepeat() {
        assertThat(device.put(frameId, picture).statusCode()).isEqualTo(201);
        String id = frameId.toString();
        images.delete(new ImageKey("riverside/riverside-entry/published/%s/%s.json".formatted(id.substring(34), id)));

        assertThat(device.put(frameId, picture).statusCode()).isEqualTo(201);

        assertThat(kafka.frames(frameId))
                .hasSize(2)
                .extracting(ConsumerRecord::value)
                .allSatisfy(value -> assertThat(value).contains("\"eventId\":\"" + frameId + "\""));
    }
}
