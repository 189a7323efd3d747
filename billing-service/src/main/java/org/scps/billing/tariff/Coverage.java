package org.scps.billing.tariff;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.scps.billing.tariff.ActiveTime.Window;
import org.scps.billing.tariff.Concessions.PermitType;

/** Cuts a stay into what is charged and what permits and free time of validations cover. */
final class Coverage {

    private final Tariff tariff;
    private final Visit visit;
    private List<Piece> pieces;

    private Coverage(Tariff tariff, Visit visit, Instant until) {
        this.tariff = tariff;
        this.visit = visit;
        this.pieces = List.of(new Piece(visit.entry(), until, null, null));
    }

    /**
     * A part of a stay.
     *
     * @param coveredBy in words; null for what is charged
     */
    record Piece(Instant from, Instant to, String coveredBy, String rule) {

        boolean charged() {
            return coveredBy == null;
        }

        Duration length() {
            return Duration.between(from, to);
        }
    }

    /** The parts in order, without gaps. */
    static List<Piece> of(Tariff tariff, Visit visit, Instant until) {
        Coverage coverage = new Coverage(tariff, visit, until);
        if (!visit.permits().isEmpty() || !visit.validations().isEmpty()) {
            coverage.permits(until);
            coverage.freeTimes(until);
        }
        return coverage.pieces;
    }

    static Duration charged(List<Piece> pieces) {
        return pieces.stream().filter(Piece::charged).map(Piece::length).reduce(Duration.ZERO, Duration::plus);
    }

    private void permits(Instant until) {
        for (Visit.Holding holding : visit.permits()) {
            tariff.concessions()
                    .permit(holding.permitType())
                    .filter(PermitType::free)
                    .ifPresent(type -> cover(
                            windows(tariff, type, holding, visit.entry(), until),
                            holding.remaining(),
                            "Covered by permit: " + type.name(),
                            "permits[" + type.permitType() + "]"));
        }
    }

    private void freeTimes(Instant until) {
        for (Visit.Redeemed redeemed : visit.validations()) {
            tariff.concessions()
                    .validation(redeemed.validationType())
                    .filter(type -> type.freeTime() != null)
                    .ifPresent(type -> cover(
                            List.of(new Window(visit.entry(), until)),
                            type.freeTime(),
                            Adjustments.words(type, redeemed),
                            "validations[" + type.validationType() + "]"));
        }
    }

    /** When a permit holds between two moments, in order. */
    static List<Window> windows(Tariff tariff, PermitType type, Visit.Holding holding, Instant from, Instant until) {
        Instant start = later(holding.from(), from);
        Instant end = holding.to() == null ? until : earlier(holding.to(), until);
        List<Window> windows = new ArrayList<>();
        if (type.activeTimes().isEmpty()) {
            windows.add(new Window(start, end));
        } else {
            LocalDate first = start.atZone(tariff.timeZone()).toLocalDate().minusDays(1);
            LocalDate last = end.atZone(tariff.timeZone()).toLocalDate();
            for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
                for (ActiveTime active : type.activeTimes()) {
                    if (active.beginsOn(day, tariff.terms().holiday(day))) {
                        Window window = active.on(day, tariff.timeZone());
                        windows.add(new Window(later(window.from(), start), earlier(window.to(), end)));
                    }
                }
            }
        }
        return windows.stream().filter(w -> w.from().isBefore(w.to())).toList();
    }

    private void cover(List<Window> windows, Duration quota, String words, String rule) {
        Duration left = quota == null ? Duration.ofDays(Integer.MAX_VALUE) : quota;
        for (Window window : windows) {
            List<Piece> cut = new ArrayList<>();
            for (Piece piece : pieces) {
                Instant from = later(piece.from(), window.from());
                Instant to = earlier(earlier(piece.to(), window.to()), from.plus(left));
                if (!piece.charged() || !from.isBefore(to)) {
                    cut.add(piece);
                    continue;
                }
                left = left.minus(Duration.between(from, to));
                add(cut, new Piece(piece.from(), from, null, null));
                add(cut, new Piece(from, to, words, rule));
                add(cut, new Piece(to, piece.to(), null, null));
            }
            pieces = List.copyOf(cut);
        }
    }

    private static void add(List<Piece> pieces, Piece piece) {
        if (piece.from().isBefore(piece.to())) {
            pieces.add(piece);
        }
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
