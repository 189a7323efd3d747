package org.scps.recognition.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.scps.recognition.image.UnreadableImageException;
import org.scps.recognition.model.PlateModels;
import org.scps.recognition.ocr.SecondOpinion;
import org.scps.recognition.plate.Bands;
import org.scps.recognition.plate.PlateFormats;
import org.scps.recognition.plate.PlateReading;
import org.scps.recognition.plate.PlateRecognizer;
import org.scps.recognition.plate.Recognition;
import org.scps.recognition.plate.RecognizerPool;

/**
 * {@code ./scps bench read FOLDER [--truth FILE] [--json]}: how long a picture takes, on one thread and on two, how much
 * memory that needs, and, where the truth is given, how many plates are read right.
 */
public final class BenchReadCommand {

    static final String USAGE = "usage: scps bench read FOLDER [--truth FILE] [--json]";

    private BenchReadCommand() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        System.exit(run(System.out, arguments));
    }

    static int run(PrintStream out, String... arguments) throws Exception {
        List<String> options = new ArrayList<>(List.of(arguments));
        boolean json = options.remove("--json");
        int at = options.indexOf("--truth");
        Path truth = null;
        if (at >= 0 && at + 1 < options.size()) {
            truth = Path.of(options.remove(at + 1));
            options.remove(at);
        }
        if (options.size() != 1 || options.get(0).startsWith("--")) {
            System.err.println(USAGE);
            return 2;
        }
        List<Path> files = PhotoFiles.of(List.of(Path.of(options.get(0))));
        if (files.isEmpty()) {
            System.err.println("scps bench: no photos there");
            return 1;
        }
        Map<String, Object> figures = measure(files, truth);
        if (json) {
            out.println(new ObjectMapper().writeValueAsString(figures));
        } else {
            figures.forEach((name, value) -> out.printf(Locale.ROOT, "%-28s %s%n", name, value));
        }
        out.flush();
        return 0;
    }

    private static Map<String, Object> measure(List<Path> files, Path truth) throws Exception {
        List<byte[]> photos = new ArrayList<>();
        for (Path file : files) {
            photos.add(Files.readAllBytes(file));
        }
        try (RecognizerPool pool = new RecognizerPool(
                PlateModels.bundled(),
                PlateFormats.bundled(),
                () -> SecondOpinion.NONE,
                new PlateRecognizer.Settings(Bands.DEFAULT, true),
                2)) {
            readAll(pool, photos.subList(0, Math.min(40, photos.size())), 1);
            Round one = readAll(pool, photos, 1);
            Round two = readAll(pool, photos, 2);
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("photos", photos.size());
            figures.put("models", pool.modelVersion());
            figures.put(
                    "cpuMillisMean", rounded(Arrays.stream(one.cpu).average().orElse(0)));
            figures.put("cpuMillisP50", rounded(percentile(one.cpu, 0.5)));
            figures.put("cpuMillisP95", rounded(percentile(one.cpu, 0.95)));
            figures.put("wallMillisP50", rounded(percentile(one.wall, 0.5)));
            figures.put("wallMillisP95", rounded(percentile(one.wall, 0.95)));
            figures.put("imagesPerSecondOneThread", rounded(photos.size() / one.seconds));
            figures.put("imagesPerSecondTwoThreads", rounded(photos.size() / two.seconds));
            figures.put("rssMiB", rssMiB());
            if (truth != null) {
                figures.putAll(new Truth(truth).score(files, one.texts));
            }
            return figures;
        }
    }

    /** One pass over all photos; times in milliseconds, in the photos' order. */
    private record Round(double[] cpu, double[] wall, String[] texts, double seconds) {}

    private static Round readAll(RecognizerPool pool, List<byte[]> photos, int threads) throws Exception {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        Round round = new Round(new double[photos.size()], new double[photos.size()], new String[photos.size()], 0);
        long start = System.nanoTime();
        try {
            List<Callable<Void>> tasks = new ArrayList<>();
            for (int i = 0; i < photos.size(); i++) {
                int index = i;
                tasks.add(() -> {
                    long cpu = clock.getCurrentThreadCpuTime();
                    long wall = System.nanoTime();
                    round.texts[index] = best(pool, photos.get(index));
                    round.cpu[index] = (clock.getCurrentThreadCpuTime() - cpu) / 1e6;
                    round.wall[index] = (System.nanoTime() - wall) / 1e6;
                    return null;
                });
            }
            for (Future<Void> done : workers.invokeAll(tasks)) {
                done.get();
            }
        } finally {
            workers.shutdownNow();
        }
        return new Round(round.cpu, round.wall, round.texts, (System.nanoTime() - start) / 1e9);
    }

    private static String best(RecognizerPool pool, byte[] photo) throws InterruptedException {
        try {
            Recognition recognition = pool.recognize(photo, false);
            return recognition.plates().stream()
                    .findFirst()
                    .map(PlateReading::text)
                    .orElse("");
        } catch (UnreadableImageException e) {
            return "";
        }
    }

    static double percentile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }

    /** Of this process now; -1 where the system does not tell. */
    private static long rssMiB() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return -1;
        }
        return Files.readAllLines(status, StandardCharsets.UTF_8).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1L);
    }
}
