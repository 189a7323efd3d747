package org.scps.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scps.ingest.FrameSender.json;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scps.local.testing.KafkaResource;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
class ImagesIT extends RunningIngest {

    @Test
    void servicesReadImagesAndNobodyElseDoes() {
        String path = "/api/v1/images/"
                + json(device.put(frameId, picture)).get("imageKey").asText();

        HttpResponse<byte[]> answer = service.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(picture);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(device.get(path).statusCode()).isEqualTo(401);
        assertThat(new FrameSender(url, null).get(path).statusCode()).isEqualTo(401);
        assertThat(service.get(path.replace(".jpg", ".json")).statusCode()).isEqualTo(404);
        assertThat(service.get("/api/v1/images/riverside/none.jpg").statusCode())
                .isEqualTo(404);
    }

    @Test
    void servicesStoreCropsAndOnlyThere() {
        String key = "crops/riverside/riverside-entry/2026/03/01/" + frameId + "-3.jpg";
        byte[] crop = Pictures.jpeg(160, 40);

        assertThat(service.put("/api/v1/images/" + key, BodyPublishers.ofByteArray(crop))
                        .statusCode())
                .isEqualTo(201);
        assertThat(service.put("/api/v1/images/" + key, BodyPublishers.ofByteArray(crop))
                        .statusCode())
                .isEqualTo(201);

        assertThat(service.get("/api/v1/images/" + key).body()).isEqualTo(crop);
        assertThat(device.put("/api/v1/images/" + key, BodyPublishers.ofByteArray(crop))
                        .statusCode())
                .isEqualTo(401);
        assertThat(service.put("/api/v1/images/" + key, BodyPublishers.ofString("text"))
                        .statusCode())
                .isEqualTo(415);
        assertThat(service.put("/api/v1/images/riverside/a.jpg", BodyPublishers.ofByteArray(crop))
                        .statusCode())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../../etc/passwd",
                "..%2f..%2f..%2fpom.xml",
                "%2e%2e/%2e%2e/a.jpg",
                "..%5c..%5ca.jpg",
                "%2fetc%2fa.jpg",
                "a%00.jpg",
                ".unfinished/a.jpg",
                ".unfinished%2fa.jpg"
            })
    void noPathLeadsOutOfTheStore(String path) {
        assertThat(service.get("/api/v1/images/" + path).statusCode()).isIn(400, 404, 405);
        assertThat(service.put("/api/v1/images/crops/" + path, BodyPublishers.ofByteArray(picture))
                        .statusCode())
                .isIn(400, 404, 405);
    }
}
