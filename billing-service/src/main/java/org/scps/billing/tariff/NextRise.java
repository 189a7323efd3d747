package org.scps.billing.tariff;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.scps.billing.tariff.Coverage.Piece;

/** Looks for the moment after which a stay costs more, going through its units once. */
final class NextRise {

    private final Pricing pricing;
    private final Instant asOf;
    private final Money now;
    private final Tally tally;
    private final PartPermits permits;
    private boolean begun;

    private NextRise(Pricing pricing, Instant asOf, Money now, Instant until) {
        this.pricing = pricing;
        this.asOf = asOf;
        this.now = now;
        this.tally = pricing.tally();
        this.permits = new PartPermits(pricing.tariff(), pricing.visit(), until);
    }

    static Optional<Instant> after(Pricing pricing, Instant asOf, Money now, Instant until) {
        List<Piece> pieces = Coverage.of(pricing.tariff(), pricing.visit(), until);
        return freeEnds(pricing, pieces, asOf)
                .flatMap(free -> new NextRise(pricing, asOf, now, until).search(pieces, free, until));
    }

    /** When free time is over, and grace if it runs; empty when not before the end of the pieces. */
    private static Optional<Instant> freeEnds(Pricing pricing, List<Piece> pieces, Instant asOf) {
        Optional<Instant> free = freeEnds(pricing, pieces);
        return pricing.inGrace(asOf) ? free.map(end -> end.isAfter(pricing.leaveBy()) ? end : pricing.leaveBy()) : free;
    }

    private static Optional<Instant> freeEnds(Pricing pricing, List<Piece> pieces) {
        Duration left = pricing.free();
        for (Piece piece : pieces) {
            if (piece.charged()) {
                if (piece.length().compareTo(left) > 0) {
                    return Optional.of(piece.from().plus(left));
                }
                left = left.minus(piece.length());
            }
        }
        return Optional.empty();
    }

    private Optional<Instant> search(List<Piece> pieces, Instant free, Instant until) {
        boolean freeIsAhead = !free.isBefore(asOf);
        Tiling tiling = pricing.tiling(until);
        for (Piece piece : pieces) {
            if (!piece.charged()) {
                continue;
            }
            for (Unit unit : pricing.units(piece, tiling)) {
                if (freeIsAhead && unit.begin().isAfter(free)) {
                    if (rises()) {
                        return Optional.of(free);
                    }
                    freeIsAhead = false;
                }
                permits.add(unit, tally.add(unit));
                begun = true;
                if (!unit.begin().isBefore(asOf) && !unit.begin().isBefore(free) && rises()) {
                    return Optional.of(unit.begin());
                }
            }
        }
        return freeIsAhead && rises() ? Optional.of(free) : Optional.empty();
    }

    private boolean rises() {
        BigDecimal total =
                Adjustments.of(pricing.tariff(), pricing.table(), pricing.visit(), tally.sum(), begun, permits.off())
                        .stream()
                        .map(Adjustments.Adjustment::adds)
                        .reduce(tally.sum(), BigDecimal::add);
        return new Money(total, pricing.tariff().currency()).rounded().compareTo(now) > 0;
    }
}
