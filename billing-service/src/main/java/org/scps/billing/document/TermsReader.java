package org.scps.billing.document;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.scps.billing.tariff.Terms;

/** What holds whichever rate prices a stay. */
final class TermsReader {

    private TermsReader() {}

    static Terms read(Node root) {
        Duration free = root.durationOr("freeTime", Duration.ZERO);
        Duration through = root.durationOr("passThrough", Duration.ZERO);
        Duration grace = root.durationOr("graceAfterPayment", Duration.ZERO);
        BigDecimal lost = root.amount("lostEntry");
        return new Terms(free, through, grace, early(root), lost, tax(root), holidays(root));
    }

    private static Terms.EarlyPayment early(Node root) {
        if (!root.has("earlyPayment")) {
            return null;
        }
        Node node = root.child("earlyPayment");
        node.only("within", "percentOff");
        Duration within = node.durationOr("within", Duration.ZERO);
        BigDecimal percent = node.percent("percentOff");
        if (percent == null) {
            node.child("percentOff").fault("is missing", "Write percent, such as \"10\"");
            return null;
        }
        return node.build(() -> new Terms.EarlyPayment(within, percent), null);
    }

    private static Terms.Tax tax(Node root) {
        if (!root.has("tax")) {
            return null;
        }
        Node node = root.child("tax");
        node.only("name", "taxRate", "taxIncluded");
        String name = node.text("name", "Write what receipts call it, such as \"VAT\"");
        BigDecimal rate = node.requiredAmount("taxRate");
        boolean included = node.flag("taxIncluded", true);
        return node.build(() -> new Terms.Tax(name, rate, included), null);
    }

    private static List<Terms.Holiday> holidays(Node root) {
        List<Terms.Holiday> holidays = new ArrayList<>();
        for (Node node : root.list("holidays")) {
            node.only("date", "name");
            String remedy = "Write \"2026-12-25\" for one year, or \"--12-25\" for every year";
            String date = node.text("date", remedy);
            boolean yearly = date.startsWith("--");
            LocalDate once = yearly ? null : node.parsed("date", LocalDate::parse, "is not a date", remedy);
            MonthDay every = yearly ? node.parsed("date", MonthDay::parse, "is not a date", remedy) : null;
            if (once != null || every != null) {
                holidays.add(new Terms.Holiday(node.optionalText("name").orElse(""), once, every));
            }
        }
        return holidays;
    }
}
