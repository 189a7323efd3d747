package org.scps.recognition.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.scps.local.testing.KafkaResource;
import org.scps.recognition.messaging.ImageServer;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(ImageServer.class)
class ReadResourceIT {

    @ConfigProperty(name = "scps.service-token")
    String token;

    @Test
    void aPhotoIsReadLikeOnTheCommandLine() throws Exception {
        given().header("Authorization", "Bearer " + token)
                .contentType("image/jpeg")
                .body(photo())
                .post("/api/v1/reads")
                .then()
                .statusCode(200)
                .body("image", nullValue())
                .body("width", greaterThanOrEqualTo(640))
                .body("plates[0].box", hasSize(4))
                .body("plates[0].corners", hasSize(4))
                .body("plates[0].band", notNullValue())
                .body("modelVersion", notNullValue());
    }

    @Test
    void withoutTheServiceTokenNobodyIsLetIn() throws Exception {
        given().contentType("image/jpeg")
                .body(photo())
                .post("/api/v1/reads")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("status", is(401));
    }

    @Test
    void whatIsNoPictureIsToldSo() {
        given().header("Authorization", "Bearer " + token)
                .contentType("image/jpeg")
                .body("not a picture".getBytes())
                .post("/api/v1/reads")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("detail", is("not a picture of a known format"))
                .body("instance", is("/api/v1/reads"));
    }

    @Test
    void healthAndMetricsAreThere() {
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200);
    }

    private static byte[] photo() throws Exception {
        try (InputStream in = ReadResourceIT.class.getResourceAsStream("/burst/2.jpg")) {
            return in.readAllBytes();
        }
    }
}
