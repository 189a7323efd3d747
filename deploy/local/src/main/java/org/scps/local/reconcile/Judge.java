package org.scps.local.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Compares one true visit with what the system made of it. */
final class Judge {

    private static final Duration TOLERANCE = Duration.ofSeconds(1);

    private final Observed seen;
    private final Ledger ledger;
    private final DemoTariff tariff;

    Judge(Observed seen, Ledger ledger, DemoTariff tariff) {
        this.seen = seen;
        this.ledger = ledger;
        this.tariff = tariff;
    }

    Judgement judge(Visit visit) {
        Set<UUID> entry = passagesOf(visit.entry());
        Set<UUID> exit = passagesOf(visit.exit());
        List<JsonNode> sessions = ledger.sessionsOf(entry);
        if (sessions.size() > 1) {
            return Judgement.wrong(visit, "%d sessions for one entry".formatted(sessions.size()));
        }
        Judgement judgement = sessions.isEmpty()
                ? Judgement.wrong(visit, "no session; " + readAs(visit.entry()))
                : compare(visit, sessions.get(0), exit);
        String review = firstOf(ledger.reviewOf(entry), ledger.reviewOf(exit));
        return judgement.verdict() == Verdict.WRONG && review != null && !isBilled(sessions)
                ? Judgement.held(visit, review + "; " + judgement.why())
                : judgement;
    }

    private Judgement compare(Visit visit, JsonNode session, Set<UUID> exit) {
        JsonNode charge = session.path("charge");
        if (session.path("state").asText().equals("REVIEW")
                || charge.path("state").asText().equals("HELD")) {
            return Judgement.held(visit, session.path("reviewReason").asText("held"));
        }
        if (!session.path("plate").asText().equals(visit.plate())) {
            return Judgement.wrong(
                    visit, "the session is of " + session.path("plate").asText());
        }
        if (!near(session.path("entry"), visit.entry())) {
            return Judgement.wrong(
                    visit, "entry is off at " + session.path("entry").path("at").asText());
        }
        boolean left = session.hasNonNull("exit");
        if (visit.exit() == null) {
            return left
                    ? Judgement.wrong(visit, "the session ended, but the car is inside")
                    : new Judgement(visit, Verdict.RIGHT, "", false, false);
        }
        if (!left) {
            return Judgement.wrong(visit, "the session is open, but the car has left; " + readAs(visit.exit()));
        }
        UUID exitPassage =
                UUID.fromString(session.path("exit").path("passageId").asText());
        if (!exit.contains(exitPassage) || !near(session.path("exit"), visit.exit())) {
            return Judgement.wrong(
                    visit, "exit is off at " + session.path("exit").path("at").asText());
        }
        BigDecimal expected =
                tariff.priceOf(visit.entry().capturedAt(), visit.exit().capturedAt());
        BigDecimal charged = charge.hasNonNull("total") ? DemoTariff.amount(charge.get("total")) : null;
        boolean chargeRight = charged != null && charged.compareTo(expected) == 0;
        return new Judgement(
                visit,
                chargeRight ? Verdict.RIGHT : Verdict.WRONG,
                chargeRight ? "" : "charged %s, should be %s".formatted(charged, expected),
                true,
                chargeRight);
    }

    private static boolean isBilled(List<JsonNode> sessions) {
        return sessions.stream()
                .map(session -> session.path("charge").path("state").asText())
                .anyMatch(state -> state.equals("DUE") || state.equals("PAID"));
    }

    private Set<UUID> passagesOf(TruthPassage passage) {
        return passage == null ? Set.of() : seen.readsOf(passage.burstId()).keySet();
    }

    private String readAs(TruthPassage passage) {
        return seen.readsOf(passage.burstId()).values().stream()
                .findFirst()
                .map(read -> "lane %s read %s (%s, %.2f)"
                        .formatted(read.laneId(), read.plate(), read.band(), read.readConfidence()))
                .orElse("never read");
    }

    private static boolean near(JsonNode passing, TruthPassage truth) {
        Instant at = Instant.parse(passing.path("at").asText());
        return Duration.between(at, truth.capturedAt()).abs().compareTo(TOLERANCE) <= 0;
    }

    private static String firstOf(String a, String b) {
        return a != null ? a : b;
    }
}
