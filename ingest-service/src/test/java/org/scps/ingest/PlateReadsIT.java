package org.scps.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scps.ingest.FrameSender.json;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scps.events.PlateRead;
import org.scps.events.Topics;
import org.scps.ingest.messaging.Fakes;
import org.scps.local.testing.KafkaResource;

/** Cameras that read plates by themselves. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
class PlateReadsIT extends RunningIngest {

    private static final String PATH = "/api/v1/plate-reads";

    @Test
    void aPostedReadIsOnTheTopicOfReadsOnce() throws Exception {
        String report = report("\"readId\":\"%s\",\"plate\":\"bk 407-m\",\"readConfidence\":0.95".formatted(frameId));

        HttpResponse<byte[]> first = device.post(PATH, report);
        HttpResponse<byte[]> second = device.post(PATH, report);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(json(second)).isEqualTo(json(first));
        List<ConsumerRecord<String, String>> records = reads();
        assertThat(records).hasSize(1);
        PlateRead read = Fakes.JSON.readValue(records.get(0).value(), PlateRead.class);
        assertThat(read.plate()).isEqualTo("BK407M");
        assertThat(read.burstId()).isEqualTo(frameId);
        assertThat(service.get("/api/v1/images/" + read.imageKey()).body()).isEqualTo(picture);
    }

    @Test
    void withoutAnIdOfItsOwnARepeatIsStillKnown() {
        String report = report("\"plate\":\"BK407M\",\"readConfidence\":0.95");

        assertThat(device.post(PATH, report).statusCode()).isEqualTo(201);
        assertThat(device.post(PATH, report).statusCode()).isEqualTo(200);

        assertThat(reads()).hasSize(1);
    }

    @Test
    void aVehicleWhosePlateCouldNotBeReadIsToldToo() {
        assertThat(device.post(PATH, report("\"plate\":null")).statusCode()).isEqualTo(201);

        assertThat(reads().get(0).value()).contains("\"band\":\"REJECT\"");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"plate\":\"BK407M\"|readConfidence",
                "\"plate\":\"BK407M\",\"readConfidence\":97|readConfidence",
                "\"plate\":\"ÄÖ\",\"readConfidence\":0.9|plate",
                "\"plate\":\"ABCDEFGHIJKLMNOPQ\",\"readConfidence\":0.9|plate",
                "\"plate\":\"BK407M\",\"readConfidence\":0.9,\"region\":\"germany\"|region",
                "\"plate\":\"BK407M\",\"readConfidence\":0.9,\"readId\":\"7\"|readId",
                "\"plate\":\"BK407M\",\"readConfidence\":0.9,\"candidates\":[null]|candidates",
                "\"plate\":\"BK407M\",\"readConfidence\":0.9,\"image\":null|image",
                "\"plate\":\"BK407M\",\"readConfidence\":0.9,\"capturedAt\":\"noon\"|capturedAt"
            })
    void theAnswerNamesTheFieldThatCanNotBe(String fields, String name) {
        HttpResponse<byte[]> answer = device.post(PATH, report(fields));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).get("detail").asText()).startsWith(name);
        assertThat(reads()).isEmpty();
    }

    @Test
    void whatIsNoReadIsRefused() {
        for (String body : List.of("", "null", "[]", "not json", "{}")) {
            assertThat(device.post(PATH, body).statusCode()).isEqualTo(422);
        }
        String noPhoto = "{\"capturedAt\":\"%s\",\"image\":\"%s\"}"
                .formatted(Instant.now(), Base64.getEncoder().encodeToString(new byte[100]));
        assertThat(device.post(PATH, noPhoto).statusCode()).isEqualTo(415);
    }

    @Test
    void onlyDevicesMayReport() {
        String report = report("\"plate\":\"BK407M\",\"readConfidence\":0.95");

        assertThat(service.post(PATH, report).statusCode()).isEqualTo(401);
        assertThat(new FrameSender(url, null).post(PATH, report).statusCode()).isEqualTo(401);
    }

    /** What is in {@code fields} wins over the usual time and photo. */
    private String report(String fields) {
        return "{\"capturedAt\":\"%s\",\"image\":\"%s\",%s}"
                .formatted(Instant.EPOCH.plusSeconds(Instant.now().getEpochSecond()), base64(), fields);
    }

    private String base64() {
        return Base64.getEncoder().encodeToString(picture);
    }

    private List<ConsumerRecord<String, String>> reads() {
        return kafka.read(Topics.PLATE_READS, message -> message.value().contains("\"" + deviceId + "\""));
    }
}
