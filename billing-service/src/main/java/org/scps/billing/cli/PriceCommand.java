package org.scps.billing.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.scps.billing.document.BadTariffException;
import org.scps.billing.document.Presets;
import org.scps.billing.document.TariffReader;
import org.scps.billing.tariff.Pricing;
import org.scps.billing.tariff.Tariff;
import org.scps.billing.tariff.TariffWords;
import org.scps.billing.tariff.Visit;

/** {@code ./scps price}: prices a stay by the same code as the service. */
public final class PriceCommand {

    private final PrintStream out;
    private final PrintStream err;

    private PriceCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = run(out, err, arguments);
        out.flush();
        System.exit(code);
    }

    /** @return the exit code */
    static int run(PrintStream out, PrintStream err, String... arguments) {
        if (List.of(arguments).contains("--help")) {
            out.println(PriceOptions.USAGE);
            return 0;
        }
        try {
            return new PriceCommand(out, err).price(PriceOptions.parse(arguments));
        } catch (PriceOptions.UsageException e) {
            err.println("scps price: " + e.getMessage() + System.lineSeparator() + PriceOptions.USAGE);
            return 2;
        }
    }

    private int price(PriceOptions options) {
        Tariff tariff;
        try {
            tariff = TariffReader.read(document(options.tariff()), 1);
        } catch (BadTariffException e) {
            err.println("scps price: " + options.tariff() + " is not a tariff");
            e.faults().forEach(fault -> err.println("  " + fault));
            return 1;
        } catch (IOException | InvalidPathException e) {
            err.println("scps price: cannot read " + options.tariff() + "; it is neither a file nor one of the presets "
                    + String.join(", ", Presets.NAMES));
            return 1;
        }
        if (options.to() == null) {
            TariffWords.of(tariff).forEach(out::println);
            return 0;
        }
        return price(options, tariff);
    }

    private int price(PriceOptions options, Tariff tariff) {
        Instant from = Moments.read("--from", options.from(), tariff.timeZone());
        Instant to = Moments.read("--to", options.to(), tariff.timeZone());
        if (to.isBefore(from)) {
            throw new PriceOptions.UsageException("--to is before --from");
        }
        if (to.isAfter(from.plus(java.time.Duration.ofDays(366)))) {
            throw new PriceOptions.UsageException("--to is more than a year after --from");
        }
        Pricing pricing = Pricing.of(tariff, visit(options, tariff, from));
        PriceReport report = new PriceReport(tariff, from, to, pricing);
        out.println(options.json() ? report.json() : report.text());
        return 0;
    }

    private static Visit visit(PriceOptions options, Tariff tariff, Instant from) {
        options.permits().forEach(type -> tariff.concessions()
                .permit(type)
                .orElseThrow(() -> new PriceOptions.UsageException("the tariff knows no permit " + type)));
        options.validations().forEach(type -> tariff.concessions()
                .validation(type)
                .orElseThrow(() -> new PriceOptions.UsageException("the tariff knows no validation " + type)));
        Instant paidAt =
                options.paidAt() == null ? null : Moments.read("--paid-at", options.paidAt(), tariff.timeZone());
        return new Visit(
                from,
                options.vehicleClass(),
                options.zone(),
                options.permits().stream()
                        .map(type -> new Visit.Holding(
                                type,
                                from,
                                null,
                                tariff.concessions().permit(type).orElseThrow().quota()))
                        .toList(),
                options.validations().stream()
                        .map(type -> new Visit.Redeemed(type, null))
                        .toList(),
                paidAt == null ? null : new Visit.PaidInside(paidAt, paidAt));
    }

    private static String document(String name) throws IOException {
        Path file = Path.of(name);
        if (Files.isRegularFile(file)) {
            return Files.readString(file);
        }
        return Presets.document(name).orElseThrow(() -> new IOException("no such preset"));
    }
}
