package org.scps.local.testing;

import java.util.function.Supplier;

/** Remembers in system properties, because Quarkus loads our classes once for each test profile. */
final class OncePerJvm {

    private OncePerJvm() {}

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
