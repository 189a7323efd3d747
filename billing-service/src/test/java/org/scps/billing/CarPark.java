package org.scps.billing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.scps.events.DeviceHeartbeat;
import org.scps.events.Event;
import org.scps.events.FacilityPublished;
import org.scps.events.Lane;
import org.scps.events.LaneDirection;
import org.scps.events.PlateRead;
import org.scps.events.Topics;

/** A car park of its own for each test: sends its reads, sees its events, asks for its sessions. */
final class CarPark {

    static final String TOKEN = "test-token-of-no-value-at-all-000000";
    static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    final String id = "park-" + UUID.randomUUID();
    private final String timeZone;
    private final String currency;

    private CarPark(String timeZone, String currency) {
        this.timeZone = timeZone;
        this.currency = currency;
    }

    static CarPark opened() {
        return opened("Europe/Berlin", "EUR");
    }

    static CarPark opened(String timeZone, String currency) {
        CarPark park = new CarPark(timeZone, currency);
        park.publish();
        park.eventually(() ->
                park.asked().get("/facilities/" + park.id + "/tariff").then().statusCode(200));
        return park;
    }

    /** Nobody has told billing of it yet. */
    static CarPark unknown() {
        return new CarPark("Europe/Berlin", "EUR");
    }

    void publish() {
        FacilityPublished facility = new FacilityPublished(
                UUID.randomUUID(),
                Instant.now(),
                id,
                "Test car park",
                timeZone,
                currency,
                100,
                List.of(
                        new Lane(id + "-entry", "Entry", LaneDirection.ENTRY, true),
                        new Lane(id + "-exit", "Exit", LaneDirection.EXIT, true),
                        new Lane(id + "-gate", "Gate", LaneDirection.BOTH, true)));
        Broker.send(Topics.FACILITIES, id, write(facility));
    }

    /** By a tariff that has been in force for long, which a publication cannot be. */
    void priced(EntityManager entities, String tariff) {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "insert into tariff_version select tariff_id, 2, facility_id, 'PUBLISHED', ?1,"
                                + " timestamptz '2026-01-01', null, now(), 'test', now(), 'test'"
                                + " from tariff_version where facility_id = ?2")
                .setParameter(1, tariff)
                .setParameter(2, id)
                .executeUpdate());
    }

    Read entry(String plate, String at) {
        return new Read(this, id + "-entry", plate, at);
    }

    Read exit(String plate, String at) {
        return new Read(this, id + "-exit", plate, at);
    }

    /** Through the lane for both ways. */
    Read gate(String plate, String at) {
        return new Read(this, id + "-gate", plate, at);
    }

    /** A camera tells its clock, which is ahead of ours by so much. */
    void heartbeat(String deviceId, Instant sentAt, Duration ahead) {
        DeviceHeartbeat heartbeat = new DeviceHeartbeat(
                UUID.randomUUID(),
                sentAt.minus(ahead),
                deviceId,
                id,
                id + "-exit",
                sentAt,
                sentAt.minus(ahead),
                ahead.toMillis(),
                0,
                0,
                null,
                1_000_000_000,
                null,
                0,
                0,
                "test");
        Broker.send(Topics.DEVICE_HEARTBEATS, id, write(heartbeat));
    }

    /** Drives in and out again, and waits until that has become a session. */
    void stay(String plate, String in, String out) {
        int before = sessions().path("total").asInt();
        entry(plate, in).sent();
        exit(plate, out).sent();
        eventually(() -> {
            assertThat(sessions().path("total").asInt()).isEqualTo(before + 1);
            assertThat(sessions().toString()).doesNotContain("\"state\":\"OPEN\"");
        });
    }

    void send(PlateRead read) {
        Broker.send(Topics.PLATE_READS, id, write(read));
    }

    /** Types of the events sent about this car park's sessions so far, in order. */
    List<String> sessionEventTypes() {
        return events(Topics.SESSIONS).stream().map(Broker.Received::type).toList();
    }

    List<Broker.Received> events(String topic) {
        return Broker.received(topic).stream()
                .filter(event -> event.key().equals(id))
                .toList();
    }

    JsonNode sessions() {
        return get("/sessions?facilityId=" + id);
    }

    /** The only session that was not withdrawn. */
    JsonNode session() {
        List<JsonNode> standing = new ArrayList<>();
        sessions().path("items").forEach(session -> {
            if (!session.path("state").asText().equals("WITHDRAWN")) {
                standing.add(session);
            }
        });
        assertThat(standing).hasSize(1);
        return standing.get(0);
    }

    JsonNode reviews(String state) {
        return get("/reviews?facilityId=" + id + "&state=" + state).path("items");
    }

    JsonNode get(String path) {
        return json(asked().get(path), 200);
    }

    static JsonNode json(Response response, int status) {
        try {
            return JSON.readTree(answer(response, status));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String answer(Response response, int status) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        return response.asString();
    }

    RequestSpecification asked() {
        return given().basePath("/api/v1")
                .header("Authorization", "Bearer " + TOKEN)
                .header("X-Actor", "operator@example.com")
                .contentType("application/json");
    }

    void eventually(ThrowingRunnable assertion) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(assertion);
    }

    static String write(Event event) {
        try {
            return JSON.writeValueAsString(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
