package org.scps.billing.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.scps.billing.tariff.Concessions;
import org.scps.billing.tariff.RateTable;
import org.scps.billing.tariff.Tariff;
import org.scps.billing.tariff.Terms;

/** Reads tariff documents. The JSON Schema {@code tariffs/tariff.schema.json} says the same about their form. */
public final class TariffReader {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION);

    private static final int MOST_CHARACTERS = 200_000;

    private TariffReader() {}

    /**
     * @param version that the tariff gets; documents have none
     * @throws BadTariffException with every fault that was found
     */
    public static Tariff read(String document, int version) {
        List<Fault> faults = new ArrayList<>();
        Node root = new Node(parse(document), "$", faults);
        Tariff tariff = tariff(root, version, faults);
        if (!faults.isEmpty()) {
            throw new BadTariffException(faults);
        }
        return tariff;
    }

    /**
     * @throws BadTariffException unless the tariff is in the place's time zone and currency
     */
    public static void requirePlace(Tariff tariff, ZoneId zone, Currency currency) {
        List<Fault> faults = new ArrayList<>();
        if (!tariff.timeZone().equals(zone)) {
            faults.add(new Fault("$.timeZone", "is not the facility's", "Write \"" + zone + "\""));
        }
        if (!tariff.currency().equals(currency)) {
            faults.add(new Fault("$.currency", "is not the facility's", "Write \"" + currency + "\""));
        }
        if (!faults.isEmpty()) {
            throw new BadTariffException(faults);
        }
    }

    private static JsonNode parse(String document) {
        if (document.length() > MOST_CHARACTERS) {
            throw new BadTariffException(List.of(new Fault(
                    "$", "is longer than " + MOST_CHARACTERS + " characters", "Leave out what is not a tariff")));
        }
        try {
            return JSON.readTree(document);
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " at line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            throw new BadTariffException(List.of(new Fault(
                    "$",
                    "is not JSON" + where,
                    e.getOriginalMessage().lines().findFirst().orElse(""))));
        }
    }

    private static Tariff tariff(Node root, int version, List<Fault> faults) {
        root.only(
                "$schema",
                "tariffId",
                "name",
                "description",
                "timeZone",
                "currency",
                "validFrom",
                "validTo",
                "freeTime",
                "passThrough",
                "graceAfterPayment",
                "earlyPayment",
                "lostEntry",
                "tax",
                "holidays",
                "rateTables",
                "permits",
                "validations");
        if (!root.json().isObject()) {
            return null;
        }
        String id = root.text("tariffId", "Write a slug such as \"riverside-standard\"");
        slug(root, "tariffId", id);
        String name = root.text("name", "Write what people call it, such as \"Standard\"");
        ZoneId zone = zone(root);
        Currency currency = currency(root);
        Instant from = root.instant("validFrom");
        Instant to = root.instant("validTo");
        Terms terms = TermsReader.read(root);
        List<RateTable> tables = new ArrayList<>();
        for (Node table : root.requiredList("rateTables")) {
            RateTable read = RateTableReader.read(table);
            if (read != null) {
                tables.add(read);
            }
        }
        Concessions concessions = ConcessionsReader.read(root);
        if (!faults.isEmpty()) {
            return null;
        }
        coins(root, currency);
        if (!faults.isEmpty()) {
            return null;
        }
        return root.child("rateTables")
                .build(
                        () -> new Tariff(
                                id,
                                version,
                                name,
                                zone,
                                currency,
                                from == null ? Instant.EPOCH : from,
                                to,
                                tables,
                                terms,
                                concessions),
                        null);
    }

    /** A cap of half a coin would be passed by rounding. */
    private static void coins(Node root, Currency currency) {
        int decimals = currency.getDefaultFractionDigits();
        for (Node table : root.list("rateTables")) {
            for (String cap : List.of("maxPerCalendarDay", "maxPer24Hours", "minValue", "maxValue")) {
                BigDecimal amount = table.amount(cap);
                if (amount != null && amount.stripTrailingZeros().scale() > decimals) {
                    table.child(cap)
                            .fault("is not a whole number of coins", currency + " has " + decimals + " decimals");
                }
            }
        }
    }

    static void slug(Node node, String name, String text) {
        if (!text.matches("[a-z0-9][a-z0-9_-]{0,63}") && !text.equals("?")) {
            node.child(name).fault("is not a slug", "Use a-z, 0-9, - and _, at most 64 of them");
        }
    }

    private static ZoneId zone(Node root) {
        String remedy = "Write an IANA name such as \"Europe/Berlin\"";
        root.text("timeZone", remedy);
        ZoneId zone = root.parsed("timeZone", ZoneId::of, "is not a time zone", remedy);
        return zone == null ? ZoneId.of("UTC") : zone;
    }

    private static Currency currency(Node root) {
        String remedy = "Write an ISO 4217 code such as \"EUR\"";
        root.text("currency", remedy);
        Currency currency = root.parsed("currency", Currency::getInstance, "is not a currency", remedy);
        if (currency != null && currency.getDefaultFractionDigits() < 0) {
            root.child("currency").fault("has no coins", remedy);
        }
        return currency == null ? Currency.getInstance("EUR") : currency;
    }
}
