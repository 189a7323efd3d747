package org.scps.recognition.cli;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The command line of {@code ./scps read}.
 *
 * @param paths photos and folders, at least one
 * @param json true for one JSON object a line instead of a table
 * @param annotate where to write pictures with boxes and texts drawn; null not to
 * @param threads pictures read at once
 * @param models folder with models to use instead of those in the jar; null for those
 * @param secondOpinion {@code tesseract} or {@code none}
 */
record ReadOptions(List<Path> paths, boolean json, Path annotate, int threads, Path models, String secondOpinion) {

    static final String USAGE =
            """
            usage: scps read PHOTO|FOLDER... [--json] [--annotate DIR] [--threads N] [--models DIR]
                             [--second-opinion none|tesseract]

            Reads the number plates on photos. Folders are searched through.
              --json            one JSON object per photo and line, instead of a table
              --annotate DIR    writes each photo to DIR with plates and texts drawn
              --threads N       photos read at once (default: one per core)
              --models DIR      models to use instead of the built-in ones
              --second-opinion  who is asked where the reader is unsure (default: none)
            Exit code: 0 all photos read, 1 some could not be read, 2 wrong use.""";

    /** The command line cannot be understood; the message says why. */
    static final class UsageException extends Exception {
        private static final long serialVersionUID = 1L;

        UsageException(String message) {
            super(message);
        }
    }

    static ReadOptions parse(String... arguments) throws UsageException {
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        List<Path> paths = new ArrayList<>();
        boolean json = false;
        Path annotate = null;
        int threads = Runtime.getRuntime().availableProcessors();
        Path models = null;
        String secondOpinion = "none";
        while (!rest.isEmpty()) {
            String next = rest.pop();
            switch (next) {
                case "--json" -> json = true;
                case "--annotate" -> annotate = Path.of(value(next, rest));
                case "--threads" -> threads = number(next, value(next, rest));
                case "--models" -> models = Path.of(value(next, rest));
                case "--second-opinion" -> secondOpinion = opinion(value(next, rest));
                default -> {
                    if (next.startsWith("--")) {
                        throw new UsageException("unknown option " + next);
                    }
                    paths.add(Path.of(next));
                }
            }
        }
        if (paths.isEmpty()) {
            throw new UsageException("name a photo or a folder");
        }
        return new ReadOptions(List.copyOf(paths), json, annotate, threads, models, secondOpinion);
    }

    private static String value(String option, Deque<String> rest) throws UsageException {
        if (rest.isEmpty()) {
            throw new UsageException(option + " needs a value");
        }
        return rest.pop();
    }

    private static int number(String option, String value) throws UsageException {
        try {
            int number = Integer.parseInt(value);
            if (number >= 1 && number <= 256) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new UsageException(option + " needs a number from 1 to 256, not " + value);
    }

    private static String opinion(String value) throws UsageException {
        if (!value.equals("none") && !value.equals("tesseract")) {
            throw new UsageException("--second-opinion is none or tesseract, not " + value);
        }
        return value;
    }
}
