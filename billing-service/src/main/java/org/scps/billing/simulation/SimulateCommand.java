package org.scps.billing.simulation;

import java.util.Locale;

/** {@code ./scps simulate}: prints how many sessions come out right at a given error of the reads. */
public final class SimulateCommand {

    private static final String USAGE =
            "usage: ./scps simulate [--sessions N (100000)] [--read-error 0–0.5 (0.05)] [--seed N (1)] [--json]";

    private int sessions = 100_000;
    private double error = 0.05;
    private long seed = 1;
    private boolean json;

    private SimulateCommand() {}

    public static void main(String[] args) {
        SimulateCommand command = new SimulateCommand();
        try {
            command.read(args);
        } catch (IllegalArgumentException e) {
            System.err.println("scps: " + e.getMessage());
            System.err.println(USAGE);
            System.exit(2);
        }
        command.run();
    }

    private void read(String[] args) {
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--json" -> json = true;
                case "--sessions" -> sessions = (int) number(args, ++i, 1, 1_000_000);
                case "--read-error" -> error = number(args, ++i, 0, 0.5);
                case "--seed" -> seed = (long) number(args, ++i, 0, Integer.MAX_VALUE);
                default -> throw new IllegalArgumentException("there is no option " + args[i]);
            }
        }
    }

    private static double number(String[] args, int at, double least, double most) {
        if (at >= args.length) {
            throw new IllegalArgumentException(args[at - 1] + " needs a number");
        }
        try {
            double value = Double.parseDouble(args[at]);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Told below, as any other number that does not fit.
        }
        throw new IllegalArgumentException(String.format(
                Locale.ROOT, "%s is a number from %s to %s, not %s", args[at - 1], least, most, args[at]));
    }

    private void run() {
        long start = System.nanoTime();
        Score score = new Simulation(sessions, error, seed).play();
        long millis = (System.nanoTime() - start) / 1_000_000;
        if (json) {
            System.out.println(score.json(error, seed, millis));
        } else {
            System.out.printf(Locale.ROOT, "A month, %s of the reads wrong, seed %d: %d ms%n", percent(), seed, millis);
            System.out.print(score.table());
        }
    }

    private String percent() {
        return String.format(Locale.ROOT, "%.1f %%", 100 * error);
    }
}
