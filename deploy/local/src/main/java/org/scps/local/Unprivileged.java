package org.scps.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How to run a program that refuses to run as root, as PostgreSQL does. Three ways: we are not root; a user namespace
 * of its own, in which root is nobody but still owns its files; or as the user nobody, who must own the files and be
 * able to reach them.
 */
enum Unprivileged {
    AS_WE_ARE(List.of()),
    IN_A_NAMESPACE(List.of("unshare", "--user")),
    AS_NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private final List<String> prefix;

    Unprivileged(List<String> prefix) {
        this.prefix = prefix;
    }

    static Unprivileged here() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return AS_WE_ARE;
        }
        for (Unprivileged way : List.of(IN_A_NAMESPACE, AS_NOBODY)) {
            if (run(way.command(List.of("true")))) {
                return way;
            }
        }
        throw new StackFailure(
                "PostgreSQL does not run as root, and neither unshare nor setpriv works here",
                "run as an ordinary user");
    }

    List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /** Makes sure that the program can use a folder. */
    void own(Path folder) {
        if (this != AS_NOBODY) {
            return;
        }
        run(List.of("chown", "-R", "65534:65534", folder.toString()));
        Path file = Files.exists(folder.resolve("data")) ? folder.resolve("data") : folder;
        if (!run(command(List.of("test", "-x", file.toString())))) {
            throw new StackFailure(
                    "PostgreSQL runs as nobody and cannot reach " + folder,
                    "choose a data folder outside of private folders such as /root, or run as an ordinary user");
        }
    }

    private static boolean run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
