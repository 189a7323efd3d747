package org.scps.local.testing;

import java.util.function.Supplier;

/** Remembers in system properties, because Quarkus loads our classes once for each test profile. */
final class OncePerJvm {

    private OncePerJvm() {}

    /** Stops a server when this JVM ends, and keeps it reachable until then. */
    static void closeAtEnd(String name, AutoCloseable server) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            try {
                                server.close();
                            } catch (Exception e) {
                                System.err.println(name + " did not stop: " + e);
                            }
                        },
                        "stop-" + name));
    }

    static String get(String key, Supplier<String> start) {
        synchronized (System.class) {
            String known = System.getProperty(key);
            if (known == null) {
                known = start.get();
                System.setProperty(key, known);
            }
            return known;
        }
    }
}
