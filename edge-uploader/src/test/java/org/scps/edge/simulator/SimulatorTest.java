package org.scps.edge.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scps.edge.spool.Spool;
import org.scps.edge.spool.SpoolLimits;
import org.scps.edge.spool.SpooledFrame;

class SimulatorTest {

    private static final Plan PLAN = Plans.once(4, 4);
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @TempDir
    Path folder;

    @Test
    void drawsWhatItTellsInItsJournal() throws Exception {
        try (Spool spool = spool("whole");
                TruthJournal journal = journal("whole")) {
            run(spool, journal, journal::finished);

            Map<UUID, String> frames = drain(spool);
            List<UUID> told = ids(journal);
            assertThat(told).doesNotHaveDuplicates();
            assertThat(frames.keySet()).containsExactlyInAnyOrderElementsOf(told);
        }
        List<String> lines = Files.readAllLines(folder.resolve("whole.jsonl"));
        assertThat(lines.get(lines.size() - 1)).matches("\\{\"finished\":true,\"passages\":\\d+}");
        assertThat(lines.get(0)).contains("\"capturedAt\":\"2026-").contains("\"direction\":\"ENTRY\"");
    }

    @Test
    void repeatsAnInterruptedPassageWithTheSameFramesAndLosesNothing() throws Exception {
        Map<UUID, String> undisturbed;
        try (Spool spool = spool("whole");
                TruthJournal journal = journal("whole")) {
            run(spool, journal, journal::finished);
            undisturbed = drain(spool);
        }

        Map<UUID, String> taken = new HashMap<>();
        try (Spool spool = spool("cut");
                TruthJournal journal = journal("cut")) {
            run(
                    spool,
                    journal,
                    () -> journal.nextPassage() == 2 && spool.depth().frames() > 0);
            taken.putAll(drain(spool));
        }
        // A crash in the middle of a line.
        Files.writeString(folder.resolve("cut.jsonl"), "{\"passage\":2,\"ca", StandardOpenOption.APPEND);
        try (Spool spool = spool("cut");
                TruthJournal journal = journal("cut")) {
            assertThat(journal.interrupted()).isTrue();
            run(spool, journal, journal::finished);
            Map<UUID, String> rest = drain(spool);
            taken.forEach((id, content) -> {
                if (rest.containsKey(id)) {
                    assertThat(rest.get(id)).isEqualTo(content);
                }
            });
            taken.putAll(rest);
            assertThat(ids(journal)).doesNotHaveDuplicates();
        }

        assertThat(taken).isEqualTo(undisturbed);
    }

    private void run(Spool spool, TruthJournal journal, BooleanSupplier enough) throws InterruptedException {
        ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);
        Lanes lanes = new Lanes(List.of(
                new SimulatedLane("riverside", "riverside-entry", false, 0, spool),
                new SimulatedLane("riverside", "riverside-exit", true, 1, spool)));
        Simulator simulator =
                new Simulator(PLAN, lanes, journal, scheduler, Clock.systemUTC(), ZoneOffset.UTC, Duration.ofMillis(1));
        simulator.start();
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!enough.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(2);
        }
        simulator.stop();
        scheduler.shutdown();
        assertThat(scheduler.awaitTermination(20, java.util.concurrent.TimeUnit.SECONDS))
                .isTrue();
    }

    private Spool spool(String name) throws IOException {
        return Spool.open(
                folder.resolve("spool-" + name),
                new SpoolLimits(1L << 30, Duration.ofDays(9999)),
                Clock.systemUTC(),
                JSON);
    }

    private TruthJournal journal(String name) throws IOException {
        return TruthJournal.open(folder.resolve(name + ".jsonl"), JSON);
    }

    private static List<UUID> ids(TruthJournal journal) {
        List<UUID> ids = new ArrayList<>();
        journal.passages().forEach(line -> ids.addAll(line.frameIds()));
        return ids;
    }

    private static Map<UUID, String> drain(Spool spool) throws IOException {
        Map<UUID, String> frames = new HashMap<>();
        for (Optional<SpooledFrame> each = spool.oldest(); each.isPresent(); each = spool.oldest()) {
            SpooledFrame frame = each.get();
            String content = frame.burstId() + " " + frame.sequence() + " " + frame.lastOfBurst() + " "
                    + java.util.Arrays.hashCode(spool.image(frame));
            assertThat(frames.put(frame.frameId(), content)).isNull();
            spool.remove(frame);
        }
        return frames;
    }
}
