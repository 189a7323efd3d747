package org.scps.edge.capture;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.scps.edge.spool.Spool;
import org.scps.edge.spool.SpoolLimits;
import org.scps.edge.spool.SpooledFrame;

/** A spool to capture into, and patience. */
final class Fixtures {

    static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private Fixtures() {}

    static Spool spool(Path folder) {
        try {
            return Spool.open(folder, new SpoolLimits(100_000_000, Duration.ofDays(5)), Clock.systemUTC(), JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes all frames out, in order of capture. */
    static List<SpooledFrame> drain(Spool spool) throws IOException {
        List<SpooledFrame> frames = new ArrayList<>();
        for (Optional<SpooledFrame> each = spool.oldest(); each.isPresent(); each = spool.oldest()) {
            frames.add(each.get());
            spool.remove(each.get());
        }
        return frames;
    }

    static void until(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain");
            }
            Thread.sleep(10);
        }
    }
}
