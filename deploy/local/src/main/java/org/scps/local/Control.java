package org.scps.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Looks at, and ends, a stack that another process started. */
final class Control {

    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final DataFolder data;
    private final Progress progress;
    private final PidFile pids;

    Control(DataFolder data, Progress progress) {
        this.data = data;
        this.progress = progress;
        this.pids = new PidFile(data.pids());
    }

    /** Ends the launcher, which ends the rest, and whatever is left after that. */
    int down() {
        if (pids.alive().isEmpty()) {
            pids.remove();
            progress.say("nothing runs in " + data.path());
            return 0;
        }
        pids.launcher().ifPresent(launcher -> {
            progress.say("stopping process " + launcher.pid());
            launcher.destroy();
        });
        List<String> forced = pids.endLeftovers(pids.launcher().isPresent() ? PATIENCE : Duration.ofSeconds(12));
        pids.remove();
        progress.say(forced.isEmpty() ? "stopped" : "stopped; by force: " + String.join(", ", forced));
        return 0;
    }

    /** One line for each process; 0 when all is well. */
    int status() {
        Map<String, ProcessHandle> alive = pids.alive().stream()
                .collect(Collectors.toMap(PidFile.Entry::name, PidFile.Entry::process, (a, b) -> b));
        if (alive.isEmpty()) {
            progress.say("nothing runs in " + data.path());
            return 3;
        }
        Ports ports = new Ports(offset());
        boolean well = true;
        progress.say("%-12s %8s %6s  %s".formatted("", "process", "port", "state"));
        for (var part : parts(ports).entrySet()) {
            ProcessHandle process = alive.get(part.getKey());
            boolean store = part.getKey().equals("kafka") || part.getKey().equals("postgresql");
            String state =
                    process == null ? "not running" : store || Service.isReady(part.getValue()) ? "ready" : "not ready";
            // Without cameras there is no edge, and that is well.
            well &= state.equals("ready") || process == null && part.getKey().equals(LocalStack.EDGE);
            progress.say("%-12s %8s %6d  %s"
                    .formatted(part.getKey(), process == null ? "-" : process.pid(), part.getValue(), state));
        }
        progress.say("portal       " + ports.url(ports.portal()));
        progress.say("data         " + data.path());
        return well ? 0 : 1;
    }

    private static Map<String, Integer> parts(Ports ports) {
        Map<String, Integer> parts = new java.util.LinkedHashMap<>();
        parts.put("kafka", ports.kafka());
        parts.put("postgresql", ports.postgres());
        parts.put(LocalStack.INGEST, ports.ingest());
        parts.put(LocalStack.RECOGNITION, ports.recognition());
        parts.put(LocalStack.BILLING, ports.billing());
        parts.put(LocalStack.PORTAL, ports.portal());
        parts.put(LocalStack.EDGE, ports.edge());
        return parts;
    }

    private int offset() {
        try {
            return Files.exists(data.ready())
                    ? Integer.parseInt(Files.readString(data.ready()).strip())
                    : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
