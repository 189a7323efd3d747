package org.scps.billing.simulation;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.scps.billing.session.Cause;
import org.scps.billing.session.Charge;
import org.scps.billing.session.Claim;
import org.scps.billing.session.Ids;
import org.scps.billing.session.PairingRules;
import org.scps.billing.session.Review;
import org.scps.billing.session.ReviewReason;
import org.scps.billing.session.Session;
import org.scps.billing.session.SessionState;
import org.scps.billing.session.Tolerance;
import org.scps.billing.tariff.Tariff;
import org.scps.events.ChargeState;
import org.scps.events.Event;
import org.scps.events.SessionCharged;

/** Plays a month of traffic and compares what the books say at its end with what happened. */
final class Simulation {

    static final PairingRules RULES = new PairingRules(
            Duration.ofSeconds(60),
            Duration.ofSeconds(10),
            Duration.ofDays(30),
            Duration.ofMinutes(5),
            Tolerance.USUAL);

    private final Traffic traffic;
    private final MemoryBooks books;
    private final Set<UUID> wrongCar = new HashSet<>();
    private final Set<UUID> nobodysCar = new HashSet<>();
    private final List<String> explanations = new ArrayList<>();

    Simulation(int sessions, double error, long seed) {
        traffic = new Traffic(sessions, error, seed);
        Tariff tariff = new Tariff(
                "simulated",
                1,
                "Simulated",
                ZoneId.of("Europe/Berlin"),
                Currency.getInstance("EUR"),
                Duration.ofMinutes(10),
                Duration.ofMinutes(30),
                new BigDecimal("1.50"),
                new BigDecimal("18.00"),
                Instant.EPOCH);
        books = new MemoryBooks(RULES, tariff, (event, facility, correlation) -> told(event));
    }

    Score play() {
        Instant nextClosing = Traffic.START.plus(Duration.ofDays(1));
        for (Arrival arrival : traffic.arrivals) {
            while (arrival.at().isAfter(nextClosing)) {
                close(nextClosing);
                nextClosing = nextClosing.plus(Duration.ofDays(1));
            }
            Cause cause = new Cause(Cause.SYSTEM, "Read by a camera", null, arrival.at());
            books.reads.record(arrival.passage(), cause);
        }
        close(nextClosing);
        return score();
    }

    private void close(Instant now) {
        for (String facility : Traffic.FACILITIES) {
            while (books.forgotten.close(facility, now) > 0) {}
        }
    }

    /** A charge that becomes due may be taken from a card at that very moment, so it is judged then. */
    private void told(Event event) {
        if (event instanceof SessionCharged charged && charged.state() == ChargeState.DUE) {
            Session session = books.sessions.find(charged.sessionId()).orElseThrow();
            String in = traffic.cars.get(session.entry().passageId());
            String out = traffic.cars.get(session.exit().passageId());
            if (session.plate().equals(in) && in.equals(out)) {
                return;
            }
            boolean known = traffic.plates.contains(session.plate());
            if ((known ? wrongCar : nobodysCar).add(session.sessionId()) && known) {
                explanations.add(explained(session, in, out));
            }
        }
    }

    private static String explained(Session session, String in, String out) {
        return "%s charged; %s came in at %s read as %s (%.2f), %s left at %s read as %s (%.2f)"
                .formatted(
                        session.plate(),
                        in,
                        session.entry().at(),
                        session.entry().plateAsRead(),
                        session.entry().readConfidence(),
                        out,
                        session.exit().at(),
                        session.exit().plateAsRead(),
                        session.exit().readConfidence());
    }

    private Score score() {
        Score score = new Score();
        score.sessions = traffic.visits.size();
        score.reads = traffic.arrivals.size();
        score.misread = traffic.misread;
        score.lost = traffic.lost;
        score.late = traffic.late;
        score.explanations.addAll(explanations);
        score.wrongCarCharges = wrongCar.size();
        score.unknownPlateCharges = nobodysCar.size();
        traffic.visits.forEach(visit -> score.correct += correct(visit) ? 1 : 0);
        books.sessions.all().forEach(session -> count(session, score));
        Set<UUID> held = new HashSet<>();
        for (Review review : books.reviews.values()) {
            if (review.open()) {
                held.add(review.sessionId() == null ? review.passageId() : review.sessionId());
                score.reasons.merge(review.reason(), 1, Integer::sum);
                score.orphans += review.reason() == ReviewReason.ORPHAN_EXIT ? 1 : 0;
            }
        }
        score.reviewsOpened = books.reviews.size();
        score.heldForReview = held.size();
        return score;
    }

    /** Its own entry and its own exit, and a plate that is its own unless nobody may be charged before a person's word. */
    private boolean correct(Visit visit) {
        return books.sessions
                .find(Ids.session(visit.entry()))
                .filter(s -> s.state() == SessionState.ENDED && s.entry() != null && s.exit() != null)
                .filter(s -> s.exit().passageId().equals(visit.exit()))
                .filter(s -> s.plate().equals(visit.plate()) || !due(s))
                .isPresent();
    }

    private static boolean due(Session session) {
        return session.standingCharge()
                .map(Charge::state)
                .filter(ChargeState.DUE::equals)
                .isPresent();
    }

    private void count(Session session, Score score) {
        if (session.state() == SessionState.WITHDRAWN
                || session.claim() == null
                || session.exit() == null
                || session.entry() == null) {
            return;
        }
        boolean exact = session.claim().kind() == Claim.Kind.BOTH;
        score.pairedExactly += exact ? 1 : 0;
        score.pairedWithinTolerance += exact ? 0 : 1;
        boolean held = session.standingCharge()
                .filter(charge -> charge.state() == ChargeState.HELD)
                .isPresent();
        score.awaitingWord += held ? 1 : 0;
        String in = traffic.cars.get(session.entry().passageId());
        boolean sameCar = in.equals(traffic.cars.get(session.exit().passageId()));
        score.wrongPairs += sameCar ? 0 : 1;
        score.wrongPlateShown += sameCar && !session.plate().equals(in) ? 1 : 0;
    }
}
