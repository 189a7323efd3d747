package org.scps.billing.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scps.billing.document.Presets;

/**
 * What {@code ./scps price} is asked.
 *
 * @param to null when only the words of the tariff are asked for
 */
record PriceOptions(
        String tariff,
        String from,
        String to,
        String vehicleClass,
        String zone,
        String paidAt,
        List<String> permits,
        List<String> validations,
        boolean json) {

    static final String USAGE =
            """
            ./scps price --tariff FILE|PRESET --from TIME --to TIME [options]
              --tariff      a tariff document, or a preset: %s
              --from, --to  2026-03-03T08:00+01:00, 2026-03-03T07:00:00Z, or 2026-03-03T08:00 in the tariff's time zone
              --class C     vehicle class, such as motorcycle
              --zone Z      zone
              --permit T    type of a permit that the vehicle holds; may be repeated
              --validation T  type of a validation that was given; may be repeated
              --paid-at TIME  when it was paid inside, for grace after payment
              --json        one JSON object
              --words       only the tariff in words; needs neither --from nor --to
            0 when priced, 1 for a bad tariff or file, 2 for a bad command line"""
                    .formatted(String.join(", ", Presets.NAMES));

    private static final List<String> SINGLE = List.of("--tariff", "--from", "--to", "--class", "--zone", "--paid-at");

    /** The command line makes no sense. */
    static final class UsageException extends RuntimeException {

        UsageException(String message) {
            super(message);
        }
    }

    static PriceOptions parse(String... arguments) {
        Map<String, String> single = new HashMap<>();
        List<String> permits = new ArrayList<>();
        List<String> validations = new ArrayList<>();
        boolean json = false;
        boolean words = false;
        for (int i = 0; i < arguments.length; i++) {
            String name = arguments[i];
            if (name.equals("--json")) {
                json = true;
            } else if (name.equals("--words")) {
                words = true;
            } else if (SINGLE.contains(name)) {
                single.put(name, value(arguments, ++i));
            } else if (name.equals("--permit")) {
                permits.add(value(arguments, ++i));
            } else if (name.equals("--validation")) {
                validations.add(value(arguments, ++i));
            } else {
                throw new UsageException("there is no " + name);
            }
        }
        for (String needed : words ? List.of("--tariff") : List.of("--tariff", "--from", "--to")) {
            if (!single.containsKey(needed)) {
                throw new UsageException(needed + " is missing");
            }
        }
        return new PriceOptions(
                single.get("--tariff"),
                single.get("--from"),
                words ? null : single.get("--to"),
                single.get("--class"),
                single.get("--zone"),
                single.get("--paid-at"),
                permits,
                validations,
                json);
    }

    private static String value(String[] arguments, int at) {
        if (at >= arguments.length) {
            throw new UsageException(arguments[at - 1] + " needs a value");
        }
        return arguments[at];
    }
}
