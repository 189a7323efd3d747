package org.scps.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@code ./scps bench pairing}: reads through Kafka, pairing, pricing and outbox of a real billing service into committed
 * PostgreSQL rows and back out on Kafka, on a broker and a database of its own.
 */
public final class PairingBench {

    private static final String USAGE =
            "usage: ./scps bench pairing [--json] [--reads N (4000)] [--stored N,N,... (10000,100000,1000000)]"
                    + " [--seconds N (20)] [--plot FILE.svg] [--only single,batches,latency,stored]";
    private static final int WARM_SECONDS = 20;
    private static final List<String> PARTS = List.of("single", "batches", "latency", "stored");

    private final Map<String, Object> figures = new LinkedHashMap<>();
    private int reads = 4_000;
    private List<Long> stored = List.of(10_000L, 100_000L, 1_000_000L);
    private int seconds = 20;
    private boolean json;
    private Path plot;
    private List<String> parts = PARTS;

    private PairingBench() {}

    public static void main(String[] typed) {
        java.util.logging.Logger.getLogger("org.apache.kafka").setLevel(java.util.logging.Level.SEVERE);
        PairingBench bench = new PairingBench();
        int status = 0;
        try {
            bench.read(typed);
            bench.run();
        } catch (IllegalArgumentException e) {
            System.err.println("scps: " + e.getMessage());
            System.err.println(USAGE);
            status = 2;
        } catch (StackFailure | IOException | SQLException e) {
            System.err.println("scps: " + e.getMessage());
            status = 1;
        }
        System.exit(status);
    }

    private void read(String[] typed) {
        if (typed.length == 0 || !typed[0].equals("pairing")) {
            throw new IllegalArgumentException("bench of what? pairing");
        }
        for (int i = 1; i < typed.length; i++) {
            switch (typed[i]) {
                case "--json" -> json = true;
                case "--plot" -> plot = file(typed, ++i);
                case "--reads" -> reads = (int) number(typed, ++i, 100, 1_000_000);
                case "--stored" -> stored = sizes(typed, ++i);
                case "--only" -> parts = parts(typed, ++i);
                case "--seconds" -> seconds = (int) number(typed, ++i, 1, 600);
                default -> throw new IllegalArgumentException("there is no option " + typed[i]);
            }
        }
    }

    private static Path file(String[] typed, int at) {
        if (at >= typed.length) {
            throw new IllegalArgumentException("--plot needs the name of an SVG file");
        }
        return Path.of(typed[at]);
    }

    private static List<Long> sizes(String[] typed, int at) {
        List<Long> sizes = new ArrayList<>();
        if (at < typed.length && typed[at].matches("[0-9]{1,9}(,[0-9]{1,9})*")) {
            for (String size : typed[at].split(",")) {
                sizes.add(Long.parseLong(size));
            }
        }
        boolean rising = sizes.stream().sorted().distinct().toList().equals(sizes);
        if (sizes.isEmpty() || !rising || sizes.get(sizes.size() - 1) > 20_000_000) {
            throw new IllegalArgumentException("--stored needs rising numbers up to 20000000, such as 10000,100000");
        }
        return sizes;
    }

    private static List<String> parts(String[] typed, int at) {
        List<String> chosen = at < typed.length ? List.of(typed[at].split(",")) : List.of();
        if (chosen.isEmpty() || !PARTS.containsAll(chosen)) {
            throw new IllegalArgumentException("--only needs some of " + String.join(",", PARTS));
        }
        return chosen;
    }

    static long number(String[] typed, int at, long least, long most) {
        try {
            long value = Long.parseLong(typed[at]);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            // Told below, as any other number that does not fit.
        }
        throw new IllegalArgumentException(typed[at - 1] + " needs a number from " + least + " to " + most);
    }

    private void run() throws IOException, SQLException {
        Path home = Path.of(System.getProperty("scps.home", ""));
        Path folder = Files.createTempDirectory("scps-bench-");
        try (BenchStack stack = BenchStack.start(home, folder)) {
            say("PostgreSQL with fsync, Kafka and billing started in " + folder);
            if (parts.contains("single")) {
                stack.startBilling(1);
                oneAtATime(stack);
                stack.stopBilling();
            }
            if (!parts.equals(List.of("single"))) {
                stack.startBilling(500);
                inBatches(stack);
            }
        } finally {
            delete(folder);
        }
        if (json) {
            System.out.println(figures.entrySet().stream()
                    .map(figure -> "\"" + figure.getKey() + "\":" + figure.getValue())
                    .collect(Collectors.joining(",", "{", "}")));
        }
    }

    private void oneAtATime(BenchStack stack) throws SQLException, IOException {
        RowCounter rows = new RowCounter(stack);
        long before = rows.written();
        new BenchReads(stack, "warm", 4).sendAndAwait(reads);
        long perRead = Math.max(1, Math.round((double) (rows.written() - before) / reads));
        Baseline plain = new Baseline(stack, (int) perRead);
        // Before and after, as what else the machine does comes and goes.
        double baseline = plain.transactionsPerSecond(reads) / 2;
        double rate = new BenchReads(stack, "single", 4).sendAndAwait(reads);
        baseline += plain.transactionsPerSecond(reads) / 2;
        put("rowsPerRead", perRead);
        put("singleReadsPerSecond", round(rate));
        put("baselineTransactionsPerSecond", round(baseline));
        put("baselineBy", "\"" + plain.by() + "\"");
        put("singleOfBaseline", round(rate / baseline));
        say("one read a transaction      %.0f reads/s; %.0f transactions/s of as many rows (%d) by %s: %.0f %%"
                .formatted(rate, baseline, perRead, plain.by(), 100 * rate / baseline));
    }

    private void inBatches(BenchStack stack) throws SQLException, IOException {
        // A service that has just started is not what it is an hour later.
        new BenchReads(stack, "warm2", 4).sendAndAwait(4 * reads);
        if (parts.contains("batches")) {
            throughput(stack);
        }
        if (parts.contains("latency")) {
            latency(stack);
        }
        if (parts.contains("stored")) {
            storedSessions(stack);
        }
    }

    private void throughput(BenchStack stack) {
        double rate = new BenchReads(stack, "batch", 4).sendAndAwait(4 * reads);
        put("batchReadsPerSecond", round(rate));
        say("many reads a transaction    %.0f reads/s".formatted(rate));
    }

    private void latency(BenchStack stack) {
        List<Double> millis = new BenchReads(stack, "paced", 4).paced(200, WARM_SECONDS, seconds);
        millis.sort(Comparator.naturalOrder());
        double p50 = millis.get(millis.size() / 2);
        double p99 = millis.get((int) (millis.size() * 0.99));
        put("latencyP50Millis", round(p50));
        put("latencyP99Millis", round(p99));
        say("at 200 reads/s              read on Kafka to session event on Kafka: median %.0f ms, p99 %.0f ms"
                .formatted(p50, p99));
    }

    private void storedSessions(BenchStack stack) throws SQLException, IOException {
        List<CostPlot.Point> curve = new ArrayList<>();
        long have = 0;
        for (long size : stored) {
            // Its gauges, asked for by the minute, would go through all sessions while there are no indexes.
            stack.stopBilling();
            new StoredSessions(stack, this::say).add(have, size);
            have = size;
            stack.startBilling(500);
            new BenchReads(stack, "grow-warm" + size, 4).sendAndAwait(4 * reads);
            double rate = new BenchReads(stack, "grow" + size, 4).sendAndAwait(4 * reads);
            curve.add(new CostPlot.Point(size, 1_000_000 / rate));
            say("%,11d stored sessions  %.0f reads/s, %.0f µs a read".formatted(size, rate, 1_000_000 / rate));
        }
        put(
                "stored",
                curve.stream()
                        .map(point ->
                                "{\"stored\":%d,\"microsPerRead\":%s}".formatted(point.stored(), round(point.micros())))
                        .toList());
        if (plot != null) {
            Files.writeString(plot, CostPlot.svg(curve));
            say("Drawn to " + plot);
        }
    }

    private void put(String name, Object value) {
        figures.put(name, value);
    }

    private void say(String line) {
        (json ? System.err : System.out).println(line);
    }

    private static String round(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
