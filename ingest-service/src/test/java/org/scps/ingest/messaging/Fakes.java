package org.scps.ingest.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.scps.ingest.TestConfig;

/** A publisher whose Kafka is the client library's own stand-in. */
public final class Fakes {

    public static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private Fakes() {}

    /** Acknowledges at once. */
    public static MockProducer<String, String> producer() {
        return new MockProducer<>(true, null, new StringSerializer(), new StringSerializer());
    }

    /** Acknowledges nothing. */
    public static MockProducer<String, String> silentProducer() {
        return new MockProducer<>(false, null, new StringSerializer(), new StringSerializer());
    }

    public static EventPublisher publisher(MockProducer<String, String> producer) {
        return new EventPublisher(
                producer,
                JSON,
                TestConfig.with(Map.of("scps.publishing.timeout", "100ms", "scps.publishing.pause", "10s")));
    }
}
