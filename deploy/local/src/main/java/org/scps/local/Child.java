package org.scps.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A process that this one started and that ends with it.
 *
 * <p><b>Keep it.</b> A child takes the end of its standard input for the end of its parent; when the garbage collector
 * takes the process object, that stream ends.
 */
public final class Child {

    /** Ctrl-C reaches every process of the terminal; we end our children ourselves, in order. */
    private static final String IGNORE_INTERRUPT = "trap '' INT; exec \"$@\"";

    private final String name;
    private final Process process;
    private final Path log;

    private Child(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /**
     * Starts a process; what it prints is appended to a log file.
     *
     * @param environment added to our own
     */
    static Child start(String name, List<String> command, Map<String, String> environment, Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            ProcessBuilder builder = new ProcessBuilder(Shell.script(IGNORE_INTERRUPT, command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            return new Child(name, builder.start(), log);
        } catch (IOException e) {
            throw new StackFailure(
                    "%s cannot be started: %s".formatted(name, e.getMessage()),
                    "check that the file exists and may be run");
        }
    }

    /** The name it was started under. */
    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Its exit status; only after it ended. */
    public int exitStatus() {
        return process.exitValue();
    }

    /** Where its output goes. */
    public Path log() {
        return log;
    }

    /** Asks it to end, and ends it by force when it has not after the grace time. */
    public void stop(Duration grace) {
        end(grace);
        forget();
    }

    private void end(Duration grace) {
        process.destroy();
        if (!ended(grace)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            ended(grace);
        }
    }

    /** Ends it as kill -9 does. */
    public void kill() {
        process.destroyForcibly();
        ended(Duration.ofSeconds(10));
        forget();
    }

    /** Waits for its end; ends it by force when it takes too long. */
    int await(Duration timeout) {
        if (!ended(timeout)) {
            kill();
        }
        forget();
        return process.exitValue();
    }

    private boolean ended(Duration within) {
        try {
            return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void forget() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // The pipe is gone with the process.
        }
    }
}
