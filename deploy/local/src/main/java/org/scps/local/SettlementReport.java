package org.scps.local;

import java.util.List;
import java.util.Locale;

/**
 * What came of killing billing while it settles.
 *
 * @param kills how often it was killed
 * @param between kills that hit a payment or refund which the provider had decided and we had not committed
 * @param caught how many payments and refunds that were, together
 * @param faults what is wrong with the money afterwards; empty when nothing is
 */
public record SettlementReport(
        int kills, int between, int caught, int stays, int payments, int declined, int refunds, List<String> faults) {

    public SettlementReport {
        faults = List.copyOf(faults);
    }

    public String text() {
        String verdict = faults.isEmpty() ? "nobody paid twice, nothing paid stayed due" : String.join("\n", faults);
        return """
                kill -9 of billing                           %,7d
                  between a provider's answer and our commit %,7d   (%d payments and refunds)
                stays paid for                               %,7d   (%d payments settled, %d declined before)
                refunds                                      %,7d
                faults                                       %,7d
                %s"""
                .formatted(kills, between, caught, stays, payments, declined, refunds, faults.size(), verdict);
    }

    public String json() {
        return String.format(
                Locale.ROOT,
                "{\"kills\":%d,\"betweenAnswerAndCommit\":%d,\"caught\":%d,\"stays\":%d,\"payments\":%d,"
                        + "\"declined\":%d,\"refunds\":%d,\"faults\":%d}",
                kills,
                between,
                caught,
                stays,
                payments,
                declined,
                refunds,
                faults.size());
    }
}
