package org.scps.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What {@code ./scps} runs, once Java is found and all is built. */
public final class Launcher {

    private static final int OLDEST_JAVA = 17;

    /** Kept, because a logger that nobody holds forgets its level. */
    private static final Logger KAFKA_CLIENTS = Logger.getLogger("org.apache.kafka");

    private Launcher() {}

    public static void main(String[] typed) {
        // What the clients say while they wait for a broker is no news to whoever started it.
        KAFKA_CLIENTS.setLevel(Level.SEVERE);
        int status;
        try {
            if (Runtime.version().feature() < OLDEST_JAVA) {
                throw new StackFailure(
                        "Java %d is too old".formatted(Runtime.version().feature()),
                        "install a JDK 17 or newer and set JAVA_HOME");
            }
            status = run(Arguments.of(typed));
        } catch (StackFailure e) {
            System.err.println("scps: " + e.getMessage());
            status = 1;
        }
        // The end of main is not the end: threads and shutdown hooks of a half-started stack are still there.
        System.exit(status);
    }

    private static int run(Arguments arguments) {
        Path home = Path.of(System.getProperty("scps.home", ""));
        DataFolder data = new DataFolder(arguments.dataFolder());
        if (arguments.ownFolderForOnce()) {
            empty(data);
        }
        Progress progress = new Progress(System.out);
        return switch (arguments.verb()) {
            case "demo" -> new Demo(home, data, new Ports(arguments.portOffset()), progress).run(arguments);
            case "serve" -> new Demo(home, data, new Ports(arguments.portOffset()), progress).serve();
            case "down" -> new Control(data, progress).down();
            case "status" -> new Control(data, progress).status();
            default -> throw new StackFailure("there is no " + arguments.verb(), "./scps help lists what there is");
        };
    }

    /** The folder that only {@code demo --once} uses: begins empty, so that the same seed meets the same car park. */
    private static void empty(DataFolder data) {
        PidFile pids = new PidFile(data.pids());
        if (pids.launcher().isPresent() || !Files.exists(data.path())) {
            return;
        }
        pids.endLeftovers(LocalStack.LEFTOVER_PATIENCE);
        try (var files = Files.walk(data.path())) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
