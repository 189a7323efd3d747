package org.scps.billing.document;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.scps.billing.tariff.ActiveTime;
import org.scps.billing.tariff.Concessions;
import org.scps.billing.tariff.Concessions.PermitType;
import org.scps.billing.tariff.Concessions.QuotaPeriod;
import org.scps.billing.tariff.Concessions.ValidationType;

/** What permits and validations are worth. */
final class ConcessionsReader {

    private ConcessionsReader() {}

    static Concessions read(Node root) {
        List<PermitType> permits = new ArrayList<>();
        Set<String> known = new HashSet<>(Set.of(Concessions.WHITELIST.permitType()));
        for (Node node : root.list("permits")) {
            PermitType permit = permit(node, known);
            if (permit != null) {
                permits.add(permit);
            }
        }
        List<ValidationType> validations = new ArrayList<>();
        Set<String> types = new HashSet<>();
        for (Node node : root.list("validations")) {
            ValidationType validation = validation(node, types);
            if (validation != null) {
                validations.add(validation);
            }
        }
        return new Concessions(permits, validations);
    }

    private static PermitType permit(Node node, Set<String> known) {
        node.only("permitType", "name", "percentOff", "activeTimes", "quota");
        String type = unique(node, "permitType", known);
        String name = node.text("name", "Write what people call it, such as \"Residents\"");
        BigDecimal percent = node.percent("percentOff");
        List<ActiveTime> times = ActiveTimesReader.read(node);
        Duration quota = null;
        QuotaPeriod period = null;
        if (node.has("quota")) {
            Node child = node.child("quota");
            child.only("duration", "per");
            quota = child.duration("duration");
            period = child.parsed(
                    "per",
                    text -> QuotaPeriod.valueOf(text.toUpperCase(Locale.ROOT)),
                    "is none of day, week, month",
                    "Write one of these");
            if (quota == null || period == null) {
                child.fault("needs a duration and a per", "Write {\"duration\": \"PT20H\", \"per\": \"month\"}");
                return null;
            }
        }
        Duration time = quota;
        QuotaPeriod per = period;
        BigDecimal off = percent == null ? BigDecimal.valueOf(100) : percent;
        return node.build(() -> new PermitType(type, name, off, times, time, per), null);
    }

    private static ValidationType validation(Node node, Set<String> known) {
        node.only("validationType", "name", "freeTime", "percentOff", "amountOff", "fixedPrice");
        String type = unique(node, "validationType", known);
        String name = node.text("name", "Write what people call it, such as \"2 hours of shopping\"");
        Duration free = node.duration("freeTime");
        BigDecimal percent = node.percent("percentOff");
        BigDecimal amount = node.amount("amountOff");
        BigDecimal fixed = node.amount("fixedPrice");
        int given = (node.has("freeTime") ? 1 : 0)
                + (node.has("percentOff") ? 1 : 0)
                + (node.has("amountOff") ? 1 : 0)
                + (node.has("fixedPrice") ? 1 : 0);
        if (given != 1) {
            node.fault("gives " + given + " things", "Write one of freeTime, percentOff, amountOff, fixedPrice");
            return null;
        }
        return node.build(() -> new ValidationType(type, name, free, percent, amount, fixed), null);
    }

    private static String unique(Node node, String name, Set<String> known) {
        String text = node.text(name, "Write a slug such as \"residents\"");
        TariffReader.slug(node, name, text);
        if (!known.add(text)) {
            node.child(name).fault("is there twice, or always known (whitelist)", "Choose another slug");
        }
        return text;
    }
}
