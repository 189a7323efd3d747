package org.scps.local.reconcile;

/**
 * What became of one visit, and why.
 *
 * @param visit as it truly was
 * @param why for people; empty when it is right
 * @param charged true when the stay is over and its charge was compared
 * @param chargeRight whether the charge is right to the cent
 */
record Judgement(Visit visit, Verdict verdict, String why, boolean charged, boolean chargeRight) {

    static Judgement held(Visit visit, String why) {
        return new Judgement(visit, Verdict.HELD, why, false, false);
    }

    static Judgement wrong(Visit visit, String why) {
        return new Judgement(visit, Verdict.WRONG, why, false, false);
    }

    String line() {
        return "car %d, %s: %s"
                .formatted(visit.passages().findFirst().orElseThrow().car(), visit.plate(), why);
    }
}
