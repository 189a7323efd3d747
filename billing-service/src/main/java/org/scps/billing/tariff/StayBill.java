package org.scps.billing.tariff;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.scps.billing.tariff.Coverage.Piece;

/** Writes the bill of one stay that ends at {@code exit}, line by line. */
final class StayBill {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final String GRACE = "graceAfterPayment";

    private final Pricing pricing;
    private final Tariff tariff;
    private final Visit visit;
    private final Instant exit;
    private final Instant end;
    private final Bill bill;

    StayBill(Pricing pricing, Instant exit) {
        this.pricing = pricing;
        this.tariff = pricing.tariff();
        this.visit = pricing.visit();
        this.exit = exit;
        this.end = pricing.inGrace(exit) ? visit.paid().upTo() : exit;
        this.bill = new Bill(tariff);
        write();
    }

    Price price() {
        return bill.price();
    }

    /** The price, with a line that says what was left out of it. */
    Price without(String leftOut) {
        bill.add(leftOut, visit.entry(), end, BigDecimal.ZERO, "permits");
        return bill.price();
    }

    private void write() {
        List<Piece> pieces = Coverage.of(tariff, visit, end);
        if (Coverage.charged(pieces).compareTo(pricing.free()) <= 0) {
            pieces.forEach(this::freeOfCharge);
        } else {
            charge(pieces);
        }
        grace();
    }

    private void charge(List<Piece> pieces) {
        Tiling tiling = pricing.tiling(end);
        Tally tally = pricing.tally();
        PartPermits permits = new PartPermits(tariff, visit, end);
        RateTable table = pricing.table();
        int index = tariff.rateTables().indexOf(table);
        Grouping grouping = new Grouping(table, index, tariff.timeZone());
        for (Piece piece : pieces) {
            if (!piece.charged()) {
                bill.add(piece.coveredBy(), piece.from(), piece.to(), BigDecimal.ZERO, piece.rule());
                continue;
            }
            for (Unit unit : pricing.units(piece, tiling)) {
                BigDecimal adds = tally.add(unit);
                permits.add(unit, adds);
                grouping.add(unit, adds, tally.capped(), tally.cappedBy());
            }
            grouping.writeTo(bill, piece.to());
        }
        Adjustments.of(tariff, table, visit, tally.sum(), true, permits.off())
                .forEach(made -> bill.add(made.words(), visit.entry(), end, made.adds(), made.rule()));
    }

    private void freeOfCharge(Piece piece) {
        Duration free = tariff.terms().freeTime();
        Duration through = tariff.terms().passThrough();
        if (!piece.charged()) {
            bill.add(piece.coveredBy(), piece.from(), piece.to(), BigDecimal.ZERO, piece.rule());
        } else if (!through.isZero() && piece.length().compareTo(through) <= 0) {
            String words = "Driven through within " + Periods.words(through);
            bill.add(words, piece.from(), piece.to(), BigDecimal.ZERO, "passThrough");
        } else {
            String words = free.isZero() ? "No time" : "Free up to " + Periods.words(free);
            bill.add(words, piece.from(), piece.to(), BigDecimal.ZERO, "freeTime");
        }
    }

    /** Says what paying inside was good for. */
    private void grace() {
        Visit.PaidInside paid = visit.paid();
        if (paid == null || !exit.isAfter(paid.upTo())) {
            return;
        }
        String paidAt = "Paid at " + hour(paid.at());
        Instant leaveBy = pricing.leaveBy();
        if (pricing.inGrace(exit)) {
            bill.add(paidAt + ", free to leave until " + hour(leaveBy), paid.upTo(), exit, BigDecimal.ZERO, GRACE);
        } else if (leaveBy.isAfter(paid.at())) {
            bill.add(paidAt + ", but left after " + hour(leaveBy), leaveBy, exit, BigDecimal.ZERO, GRACE);
        }
    }

    private String hour(Instant at) {
        return HOUR.format(at.atZone(tariff.timeZone()));
    }
}
