package org.scps.recognition.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.scps.recognition.image.UnreadableImageException;
import org.scps.recognition.model.PlateModels;
import org.scps.recognition.model.UnusableModelsException;
import org.scps.recognition.ocr.SecondOpinion;
import org.scps.recognition.ocr.TesseractOcr;
import org.scps.recognition.plate.PlateFormats;
import org.scps.recognition.plate.PlateRecognizer;
import org.scps.recognition.plate.ReadLine;
import org.scps.recognition.plate.Recognition;
import org.scps.recognition.plate.RecognizerPool;

/** {@code ./scps read}: photos on the command line, read by the same code as frames from a lane. */
public final class ReadCommand {

    /** Larger files are no photos of a car park's camera. */
    private static final long MOST_BYTES = 64L << 20;

    private final ReadOptions options;
    private final RecognizerPool pool;

    private ReadCommand(ReadOptions options, RecognizerPool pool) {
        this.options = options;
        this.pool = pool;
    }

    public static void main(String[] arguments) {
        // The jars of the service bring its log manager along; it must be named before the first logger is made.
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        System.exit(run(out, System.err, arguments));
    }

    /**
     * Runs the command.
     *
     * @return the exit code
     */
    static int run(PrintStream out, PrintStream err, String... arguments) {
        if (List.of(arguments).contains("--help")) {
            out.println(ReadOptions.USAGE);
            out.flush();
            return 0;
        }
        ReadOptions options;
        List<Path> files;
        try {
            options = ReadOptions.parse(arguments);
            files = PhotoFiles.of(options.paths());
            if (options.annotate() != null) {
                Files.createDirectories(options.annotate());
            }
        } catch (ReadOptions.UsageException e) {
            err.println("scps read: " + e.getMessage() + System.lineSeparator() + ReadOptions.USAGE);
            return 2;
        } catch (IOException | UncheckedIOException e) {
            err.println("scps read: " + e.getMessage());
            return 1;
        }
        if (files.isEmpty()) {
            err.println("scps read: no photos there");
            return 1;
        }
        try (RecognizerPool pool = pool(options, Math.min(options.threads(), files.size()))) {
            boolean watched = System.console() != null && files.size() > 1;
            Report report = new Report(out, err, options.json(), watched, files.size());
            new ReadCommand(options, pool).readAll(files, report);
            return report.finish() == 0 ? 0 : 1;
        } catch (UnusableModelsException e) {
            err.println("scps read: " + e.getMessage());
            return 1;
        }
    }

    private static RecognizerPool pool(ReadOptions options, int threads) {
        PlateModels models = options.models() == null ? PlateModels.bundled() : PlateModels.in(options.models());
        return new RecognizerPool(
                models,
                PlateFormats.bundled(),
                () -> options.secondOpinion().equals("tesseract") ? new TesseractOcr() : SecondOpinion.NONE,
                PlateRecognizer.Settings.standard(),
                threads);
    }

    /** Reports in the order of the files, however many are read at once. */
    private void readAll(List<Path> files, Report report) {
        ExecutorService workers = Executors.newFixedThreadPool(pool.workers());
        Deque<Future<ReadLine>> ahead = new ArrayDeque<>();
        try {
            for (Path file : files) {
                ahead.add(workers.submit(() -> read(file)));
                if (ahead.size() > 4 * pool.workers()) {
                    report.add(ahead.pop().get());
                }
            }
            while (!ahead.isEmpty()) {
                report.add(ahead.pop().get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            workers.shutdownNow();
        }
    }

    private ReadLine read(Path file) throws InterruptedException {
        String name = file.toString();
        try {
            byte[] bytes = bytes(file);
            Recognition recognition = pool.recognize(bytes, false);
            if (options.annotate() != null) {
                Annotator.write(bytes, recognition, options.annotate().resolve(Annotator.nameFor(file)));
            }
            return ReadLine.of(name, recognition);
        } catch (UnreadableImageException e) {
            return ReadLine.failed(name, e.getMessage(), pool.modelVersion());
        } catch (IOException e) {
            return ReadLine.failed(name, reason(e), pool.modelVersion());
        }
    }

    private static byte[] bytes(Path file) throws IOException, UnreadableImageException {
        if (Files.isDirectory(file)) {
            throw new UnreadableImageException("a folder");
        }
        long size = Files.size(file);
        if (size > MOST_BYTES) {
            throw new UnreadableImageException(
                    "the file has " + (size >> 20) + " MiB, more than the " + (MOST_BYTES >> 20) + " allowed");
        }
        return Files.readAllBytes(file);
    }

    private static String reason(IOException e) {
        if (e instanceof java.nio.file.NoSuchFileException) {
            return "no such file";
        }
        return e instanceof java.nio.file.AccessDeniedException ? "not allowed to read it" : e.toString();
    }
}
