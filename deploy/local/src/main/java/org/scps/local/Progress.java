package org.scps.local;

import java.io.PrintStream;
import java.util.Locale;

/** Plain lines for whoever waits. */
public final class Progress {

    private final PrintStream out;
    private final long begin = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    public void say(String line) {
        out.println(line);
        out.flush();
    }

    void timed(String what, Runnable start) {
        start.run();
        say(String.format(Locale.ROOT, "  %-12s ready after %5.1f s", what, (System.nanoTime() - begin) / 1e9));
    }
}
