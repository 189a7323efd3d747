package org.scps.recognition.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scps.recognition.messaging.PartitionProgress.Verdict;

class PartitionProgressTest {

    private final Set<String> stopped = new HashSet<>();

    @Test
    void firstUnfinishedFrameIsWhatKafkaKeeps() {
        PartitionProgress progress = PartitionProgress.startingAt(10);
        begin(progress, 10, "a");
        begin(progress, 11, "b");
        begin(progress, 12, "a");

        progress.done(11);
        progress.done(12);

        assertThat(progress.committed().offset()).isEqualTo(10);
        progress.done(10);
        assertThat(progress.committed().offset()).isEqualTo(13);
    }

    @Test
    void afterARestartOnlyTheUnfinishedIsDoneAgain() {
        PartitionProgress progress = PartitionProgress.startingAt(0);
        for (int offset = 0; offset < 4; offset++) {
            begin(progress, offset, "a");
        }
        progress.done(0);
        progress.done(2);
        progress.done(3);

        OffsetAndMetadata kept = progress.committed();
        PartitionProgress resumed = PartitionProgress.resumedFrom(kept.offset(), kept.metadata());

        assertThat(kept.offset()).isEqualTo(1);
        assertThat(begin(resumed, 1, "a")).isEqualTo(Verdict.PROCESS);
        assertThat(begin(resumed, 2, "a")).isEqualTo(Verdict.SKIP);
        assertThat(begin(resumed, 3, "a")).isEqualTo(Verdict.SKIP);
        assertThat(begin(resumed, 4, "a")).isEqualTo(Verdict.PROCESS);
    }

    @Test
    void aStoppedLaneIsReadAgainFromItsFirstHeldFrame() {
        PartitionProgress progress = PartitionProgress.startingAt(0);
        stopped.add("b");
        assertThat(begin(progress, 0, "a")).isEqualTo(Verdict.PROCESS);
        assertThat(begin(progress, 1, "b")).isEqualTo(Verdict.HOLD);
        assertThat(begin(progress, 2, "a")).isEqualTo(Verdict.PROCESS);
        assertThat(progress.rewind(3, this::running)).isEmpty();
        progress.done(0);
        progress.done(2);
        assertThat(progress.committed().offset()).isEqualTo(1);

        stopped.clear();

        assertThat(progress.rewind(3, this::running)).isEqualTo(OptionalLong.of(1));
        assertThat(begin(progress, 1, "b")).isEqualTo(Verdict.PROCESS);
        assertThat(begin(progress, 2, "a")).isEqualTo(Verdict.SKIP);
        progress.done(1);
        assertThat(progress.rewind(3, this::running)).isEmpty();
        assertThat(progress.committed().offset()).isEqualTo(3);
    }

    @Test
    void metadataOfAnotherWriterCountsAsNothingKnown() {
        for (String metadata : new String[] {null, "", "hello", "1;x;y", ";;", "5;;a=b"}) {
            assertThat(begin(PartitionProgress.resumedFrom(7, metadata), 7, "a"))
                    .as("metadata %s", metadata)
                    .isEqualTo(Verdict.PROCESS);
        }
    }

    /** Whatever is stopped, started, finished and crashed in whatever order: every frame is finished in the end. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26})
    void nothingIsLost(int seed) {
        Random random = new Random(seed);
        String[] lanes = new String[120];
        for (int i = 0; i < lanes.length; i++) {
            lanes[i] = "lane" + random.nextInt(3);
        }
        Map<Long, Integer> finished = new HashMap<>();
        List<Long> underway = new ArrayList<>();
        PartitionProgress progress = PartitionProgress.startingAt(0);
        OffsetAndMetadata kept = progress.committed();
        long position = 0;
        for (int step = 0; step < 3000; step++) {
            boolean ending = step > 2000;
            switch (random.nextInt(ending ? 3 : 6)) {
                case 0, 1 -> {
                    if (position < lanes.length) {
                        if (begin(progress, position, lanes[(int) position]) == Verdict.PROCESS) {
                            assertThat(underway).as("begun twice at once").doesNotContain(position);
                            underway.add(position);
                        }
                        position++;
                    }
                    OptionalLong back = progress.rewind(position, this::running);
                    position = back.orElse(position);
                }
                case 2 -> {
                    if (!underway.isEmpty()) {
                        long offset = underway.remove(random.nextInt(underway.size()));
                        finished.merge(offset, 1, Integer::sum);
                        progress.done(offset);
                    }
                    kept = progress.committed();
                }
                case 3 -> stopped.add("lane" + random.nextInt(3));
                case 4 -> stopped.remove("lane" + random.nextInt(3));
                default -> {
                    if (random.nextInt(10) == 0) {
                        progress = PartitionProgress.resumedFrom(kept.offset(), kept.metadata());
                        position = kept.offset();
                        underway.clear();
                    }
                }
            }
            if (ending) {
                stopped.clear();
            }
        }

        assertThat(finished).hasSize(lanes.length);
        assertThat(progress.committed().offset()).isEqualTo(lanes.length);
    }

    private Verdict begin(PartitionProgress progress, long offset, String lane) {
        return progress.begin(offset, lane, this::running);
    }

    private boolean running(String lane) {
        return !stopped.contains(lane);
    }
}
