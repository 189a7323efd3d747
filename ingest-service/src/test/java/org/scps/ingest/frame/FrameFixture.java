package org.scps.ingest.frame;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.apache.kafka.clients.producer.MockProducer;
import org.scps.ingest.Pictures;
import org.scps.ingest.TestConfig;
import org.scps.ingest.messaging.Fakes;
import org.scps.ingest.store.ImageStore;

/** Frames as tests need them, and an intake without Kafka. */
public final class FrameFixture {

    public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private UUID frameId = UUID.fromString("01957f60-0000-7000-8000-000000000001");
    private Instant capturedAt = NOW.minusSeconds(1);
    private byte[] image = Pictures.jpeg(320, 240);

    private FrameFixture() {}

    public static FrameFixture aFrame() {
        return new FrameFixture();
    }

    FrameFixture capturedAt(Instant instant) {
        this.capturedAt = instant;
        return this;
    }

    FrameFixture showing(byte[] content) {
        this.image = content;
        return this;
    }

    Frame build() {
        return new Frame(
                frameId,
                "riverside",
                "riverside-entry",
                "riverside-entry-cam",
                capturedAt,
                UUID.fromString("01957f60-0000-7000-8000-0000000000bb"),
                2,
                false,
                image);
    }

    public static FrameIntake intake(ImageStore images, MockProducer<String, String> producer) {
        return new FrameIntake(rules(), keeper(images, producer), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    public static FrameRules rules() {
        return new FrameRules(TestConfig.defaults());
    }

    public static Keeper keeper(ImageStore images, MockProducer<String, String> producer) {
        return new Keeper(images, Fakes.publisher(producer), new PublishedMarkers(images, Fakes.JSON));
    }
}
