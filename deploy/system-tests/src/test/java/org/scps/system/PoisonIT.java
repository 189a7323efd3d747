package org.scps.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scps.events.Topics;
import org.scps.local.testing.Eventually;
import org.scps.local.testing.KafkaHand;

@Order(2)
class PoisonIT {

    private final KafkaHand kafka = new KafkaHand(SharedStack.running().kafka().bootstrapServers());

    @ParameterizedTest
    @CsvSource({
        Topics.FRAMES + ", FrameStored, recognition, riverside-entry",
        Topics.FACILITIES + ", FacilityPublished, recognition, poison",
        Topics.FACILITIES + ", FacilityPublished, ingest, poison",
        Topics.FACILITIES + ", FacilityPublished, billing, poison",
        Topics.PLATE_READS + ", PlateRead, billing, riverside"
    })
    void whatCannotBeReadGoesToItsDeadLetterTopicWithTheReason(String topic, String type, String consumer, String key) {
        String poison = "this is no JSON " + UUID.randomUUID();

        kafka.publish(topic, key, type, poison);

        ConsumerRecord<String, String> dead = kafka.await(
                Topics.deadLetter(topic, consumer), message -> message.value().equals(poison));
        assertThat(KafkaHand.header(dead, "dead-letter-topic")).isEqualTo(topic);
        assertThat(KafkaHand.header(dead, "dead-letter-reason")).isNotBlank();
    }

    @Test
    void carsBehindThePoisonAreReadAndBilledAllTheSame() {
        kafka.publish(Topics.FRAMES, "riverside-entry", "FrameStored", "poison");
        kafka.publish(Topics.PLATE_READS, "riverside", "PlateRead", "poison");
        Drawn car = Drawn.some(1, 101).get(0);

        TestCamera.atEntry().passes(car, Instant.now());

        Eventually.get(
                "open session",
                () -> SharedStack.billing().all("/api/v1/sessions?state=OPEN&plate=" + car.plate()).stream()
                        .findFirst());
    }
}
