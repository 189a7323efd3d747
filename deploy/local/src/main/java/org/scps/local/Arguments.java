package org.scps.local;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What was typed after {@code ./scps}.
 *
 * @param verb {@code demo}, {@code up}, {@code serve}, {@code down} or {@code status}
 * @param cars simulated cars with {@code --once}; empty without
 * @param json where {@code --once} writes its reconciliation for programs
 * @param data the folder that holds everything
 * @param portOffset added to every port
 * @param seed of the simulator
 * @param seedGiven whether it was typed, and not made up
 * @param motorcycles share of motorcycles, 0–1
 */
record Arguments(
        String verb,
        Optional<Integer> cars,
        Optional<Path> json,
        Optional<Path> data,
        int portOffset,
        long seed,
        boolean seedGiven,
        double motorcycles) {

    private static final int DEFAULT_CARS = 40;

    static Arguments of(String... typed) {
        Reader reader = new Reader(List.of(typed));
        return reader.read();
    }

    Path dataFolder() {
        // A reconciled run wants an empty car park, so by default it has a folder of its own.
        return data.orElse(cars.isPresent() ? Path.of("data", "once") : Path.of("data"));
    }

    Simulation simulation() {
        return cars.map(count -> Simulation.once(count, seed))
                .orElseGet(() -> Simulation.endless(seed))
                .withMotorcycles(motorcycles);
    }

    boolean ownFolderForOnce() {
        return cars.isPresent() && data.isEmpty();
    }

    /** Reads them one after the other. */
    private static final class Reader {

        private final Iterator<String> rest;
        private String pushedBack;
        private Optional<Integer> cars = Optional.empty();
        private Optional<Path> json = Optional.empty();
        private Optional<Path> data = Optional.empty();
        private int portOffset;
        private Optional<Long> seed = Optional.empty();
        private double motorcycles;

        Reader(List<String> typed) {
            this.rest = typed.iterator();
        }

        Arguments read() {
            String verb = rest.hasNext() ? rest.next() : "";
            while (pushedBack != null || rest.hasNext()) {
                String option = next();
                switch (option) {
                    case "--once" -> cars = Optional.of(optionalNumber(DEFAULT_CARS));
                    case "--json" -> json = Optional.of(Path.of(value(option)));
                    case "--data" -> data = Optional.of(Path.of(value(option)));
                    case "--port-offset" -> portOffset = (int) number(option);
                    case "--seed" -> seed = Optional.of(number(option));
                    case "--motorcycles" -> motorcycles = share(option);
                    default ->
                        throw new StackFailure(
                                "%s does not know %s".formatted(verb, option), "./scps help lists what there is");
                }
            }
            if (!verb.equals("demo") && cars.isPresent()) {
                throw new StackFailure(verb + " does not know --once", "./scps demo --once does");
            }
            return new Arguments(
                    verb, cars, json, data, portOffset, seed.orElseGet(this::otherSeed), seed.isPresent(), motorcycles);
        }

        /** A reconciled run is the same each time; an endless demo is another each time. */
        private long otherSeed() {
            return cars.isPresent() ? 1 : RandomGenerator.getDefault().nextLong(1, 1_000_000);
        }

        private String next() {
            String word = pushedBack == null ? rest.next() : pushedBack;
            pushedBack = null;
            return word;
        }

        private String value(String option) {
            if (!rest.hasNext()) {
                throw new StackFailure(option + " wants a value", "./scps help shows it");
            }
            return rest.next();
        }

        private long number(String option) {
            String text = value(option);
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException e) {
                throw new StackFailure("%s wants a number, not %s".formatted(option, text), "./scps help shows it");
            }
        }

        private double share(String option) {
            String text = value(option);
            try {
                double share = Double.parseDouble(text);
                if (share >= 0 && share <= 1) {
                    return share;
                }
            } catch (NumberFormatException e) {
                // Told below, as for a number that is out of range.
            }
            throw new StackFailure(
                    "%s wants a share from 0 to 1, not %s".formatted(option, text), "./scps help shows it");
        }

        private int optionalNumber(int otherwise) {
            if (!rest.hasNext()) {
                return otherwise;
            }
            String word = rest.next();
            if (word.startsWith("--")) {
                pushedBack = word;
                return otherwise;
            }
            try {
                int cars = Integer.parseInt(word);
                if (cars > 0) {
                    return cars;
                }
            } catch (NumberFormatException e) {
                // Told below, as for a number that is too small.
            }
            throw new StackFailure("--once wants a number of cars, not " + word, "./scps help shows it");
        }
    }
}
