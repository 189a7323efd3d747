package org.scps.ingest.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AsideMarkTest {

    private static final TopicPartition DEVICES = new TopicPartition("devices.v1", 0);

    private final MockConsumer<String, String> consumer = new MockConsumer<>("earliest");

    @BeforeEach
    void assign() {
        consumer.assign(List.of(DEVICES));
        consumer.updateBeginningOffsets(Map.of(DEVICES, 0L));
        consumer.seekToBeginning(List.of(DEVICES));
    }

    @Test
    void atTheVeryFirstStartEverythingIsNew() {
        assertThat(new AsideMark(consumer, Set.of(DEVICES)).isPast(message(0))).isFalse();
    }

    @Test
    void whatAnEarlierRunCamePastIsPast() {
        consumer.commitSync(Map.of(DEVICES, new OffsetAndMetadata(5)));

        AsideMark mark = new AsideMark(consumer, Set.of(DEVICES));

        assertThat(mark.isPast(message(4))).isTrue();
        assertThat(mark.isPast(message(5))).isFalse();
    }

    @Test
    void theNextRunKnowsHowFarThisOneCame() {
        AsideMark mark = new AsideMark(consumer, Set.of(DEVICES));
        consumer.seek(DEVICES, 3);

        mark.advance();

        assertThat(new AsideMark(consumer, Set.of(DEVICES)).isPast(message(2))).isTrue();
    }

    @Test
    void readingFromTheBeginningAgainTakesNothingBack() {
        consumer.commitSync(Map.of(DEVICES, new OffsetAndMetadata(5)));
        AsideMark mark = new AsideMark(consumer, Set.of(DEVICES));
        consumer.seek(DEVICES, 2);

        mark.advance();

        assertThat(new AsideMark(consumer, Set.of(DEVICES)).isPast(message(4))).isTrue();
    }

    @Test
    void whatCouldNotBePutAsideIsTriedAgainByTheNextRun() {
        AsideMark mark = new AsideMark(consumer, Set.of(DEVICES));
        consumer.seek(DEVICES, 3);

        mark.stay();
        mark.advance();

        assertThat(new AsideMark(consumer, Set.of(DEVICES)).isPast(message(2))).isFalse();
    }

    private static ConsumerRecord<String, String> message(long offset) {
        return new ConsumerRecord<>(DEVICES.topic(), DEVICES.partition(), offset, "cam", "{broken");
    }
}
