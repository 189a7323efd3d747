package org.scps.recognition.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.scps.recognition.model.UnusableModelsException;

/** {@code ./scps bench}: what recognition reaches and costs, on any folder of photos. */
public final class BenchCommand {

    /** One kind of measurement. */
    private interface Bench {
        Figures measure(BenchOptions options, List<Sample> samples) throws IOException, InterruptedException;
    }

    private static final Map<String, Bench> VERBS = Map.of(
            "read", ReadBench::measure,
            "ablation", AblationBench::measure,
            "voting", VotingBench::measure,
            "hard", HardBench::measure,
            "false-reads", FalseReadBench::measure,
            "calibrate", CalibrateBench::measure,
            "soak", SoakBench::measure);

    private BenchCommand() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        System.exit(run(System.out, System.err, arguments));
    }

    /**
     * Runs the command.
     *
     * @return the exit code: 0 measured, 1 not possible, 2 wrong use
     */
    static int run(PrintStream out, PrintStream err, String... arguments) throws InterruptedException {
        if (List.of(arguments).contains("--help")) {
            out.println(BenchOptions.USAGE);
            return 0;
        }
        try {
            BenchOptions options = BenchOptions.parse(arguments);
            Bench bench = VERBS.get(options.verb());
            if (bench == null) {
                throw new BenchOptions.UsageException("there is no " + options.verb());
            }
            List<Sample> samples = Sample.of(options);
            if (samples.isEmpty()) {
                err.println("scps bench: no such photos in " + options.folder());
                return 1;
            }
            bench.measure(options, samples).print(out, options.json());
            return 0;
        } catch (BenchOptions.UsageException e) {
            err.println("scps bench: " + e.getMessage() + System.lineSeparator() + BenchOptions.USAGE);
            return 2;
        } catch (IOException | UncheckedIOException | UnusableModelsException e) {
            err.println("scps bench: " + e.getMessage());
            return 1;
        }
    }
}
