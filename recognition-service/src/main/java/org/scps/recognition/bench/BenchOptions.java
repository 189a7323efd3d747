package org.scps.recognition.bench;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The command line of {@code ./scps bench}.
 *
 * @param verb what to measure
 * @param folder with photos
 * @param truth what they show; null when not known
 * @param names file with the names of the photos to take, one a line; null for all
 * @param heldOut true to take those photos only that no model was trained with, by the training's own split
 * @param json true for JSON instead of a table
 * @param models folder with models to use instead of those in the jar; null for those
 * @param images to read in all, where photos are read again and again
 * @param every of how many photos one is taken
 * @param errors true to name the photos read wrong
 * @param write where to put what was fitted; null not to
 */
record BenchOptions(
        String verb,
        Path folder,
        Path truth,
        Path names,
        boolean heldOut,
        boolean json,
        Path models,
        int images,
        int every,
        boolean errors,
        Path write) {

    static final String USAGE =
            """
            usage: scps bench VERB FOLDER [--truth FILE] [--held-out] [--names FILE] [--models DIR] [--json]

              read         accuracy, time on one thread and on two, memory
              ablation     what each step of reading gives and costs
              voting       five frames of one passage against the best of them
              hard         tilted, dark, hidden, two-row and several plates, writing that is no plate
              false-reads  photos without a plate: how many are taken for one
              calibrate    how often reads of some confidence are right; --write FILE keeps it
              soak         memory over many photos; --images N (20000)
            options:
              --truth FILE   JSON lines {"image": "a.jpg", "plates": [{"text": "ABC123"}]}
              --held-out     only photos whose plates no model was trained with
              --names FILE   only photos named there, one a line
              --every N      only one photo of N
              --models DIR   models to use instead of the built-in ones
              --errors       names the photos that were read wrong, with read
              --json         one JSON object
            Times are processor times of the reading thread; the first photos warm up and do not count.""";

    /** The command line cannot be understood; the message says why. */
    static final class UsageException extends Exception {
        private static final long serialVersionUID = 1L;

        UsageException(String message) {
            super(message);
        }
    }

    static BenchOptions parse(String... arguments) throws UsageException {
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        List<String> plain = new ArrayList<>();
        Path truth = null;
        Path names = null;
        Path models = null;
        Path write = null;
        boolean heldOut = false;
        boolean json = false;
        boolean errors = false;
        int images = 20_000;
        int every = 1;
        while (!rest.isEmpty()) {
            String next = rest.pop();
            switch (next) {
                case "--truth" -> truth = Path.of(value(next, rest));
                case "--names" -> names = Path.of(value(next, rest));
                case "--models" -> models = Path.of(value(next, rest));
                case "--write" -> write = Path.of(value(next, rest));
                case "--held-out" -> heldOut = true;
                case "--json" -> json = true;
                case "--errors" -> errors = true;
                case "--images" -> images = number(next, value(next, rest));
                case "--every" -> every = number(next, value(next, rest));
                default -> {
                    if (next.startsWith("--")) {
                        throw new UsageException("unknown option " + next);
                    }
                    plain.add(next);
                }
            }
        }
        if (plain.size() != 2) {
            throw new UsageException("say what to measure, and with which folder");
        }
        if (heldOut && truth == null) {
            throw new UsageException("--held-out goes by the plates' texts, so it needs --truth");
        }
        return new BenchOptions(
                plain.get(0), Path.of(plain.get(1)), truth, names, heldOut, json, models, images, every, errors, write);
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
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new UsageException(option + " needs a number from 1, not " + value);
    }
}
