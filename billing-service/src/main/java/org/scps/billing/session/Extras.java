package org.scps.billing.session;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.scps.billing.tariff.EarlyDiscount;
import org.scps.events.ChargeLine;

/** What stands among the lines of a charge besides the price of the stay: fees, and what paying early took off. */
final class Extras {

    static final String REMINDER = "Reminder ";

    private Extras() {}

    static boolean isFee(ChargeLine line) {
        return line.description().startsWith(REMINDER);
    }

    static BigDecimal fees(List<ChargeLine> lines) {
        return sum(lines, Extras::isFee);
    }

    /** Zero or more, whether the payments it was taken off for are settled or still under way. */
    static BigDecimal earlyOff(List<ChargeLine> lines) {
        return sum(lines, Extras::early).negate();
    }

    /** When it was first paid early; empty when it was not. */
    static Optional<Instant> earlyAt(List<ChargeLine> lines) {
        return lines.stream().filter(Extras::early).map(ChargeLine::from).findFirst();
    }

    private static boolean early(ChargeLine line) {
        return EarlyDiscount.RULE.equals(line.rule());
    }

    private static BigDecimal sum(List<ChargeLine> lines, Predicate<ChargeLine> wanted) {
        return lines.stream()
                .filter(wanted)
                .map(line -> line.amount().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
