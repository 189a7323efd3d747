package org.scps.billing.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;

/** Changes to tariff documents that leave the rest as people wrote it. */
public final class TariffDocument {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private TariffDocument() {}

    /** The document of another place: its id, time zone and currency. */
    public static String at(String document, String tariffId, ZoneId zone, Currency currency) {
        ObjectNode root = root(document);
        root.put("tariffId", tariffId);
        root.put("timeZone", zone.getId());
        root.put("currency", currency.getCurrencyCode());
        root.remove("validFrom");
        root.remove("validTo");
        return text(root);
    }

    /** What a preset says of itself. */
    public static String description(String document) {
        return root(document).path("description").asText("");
    }

    /** One price for each begun increment. */
    public static String simple(
            String tariffId,
            ZoneId zone,
            Currency currency,
            Duration free,
            Duration increment,
            BigDecimal price,
            BigDecimal dailyCap) {
        ObjectNode root = JSON.createObjectNode();
        root.put("tariffId", tariffId).put("name", "Standard");
        root.put("timeZone", zone.getId()).put("currency", currency.getCurrencyCode());
        root.put("freeTime", free.toString());
        ObjectNode table = root.putArray("rateTables").addObject();
        table.put("rateTableId", "standard").put("name", "Standard");
        if (dailyCap != null) {
            table.put("maxPerCalendarDay", dailyCap.toPlainString());
        }
        ObjectNode collection = table.putArray("rateLineCollections").addObject();
        collection.put("collectionSequence", 1);
        ObjectNode line = collection.putArray("rateLines").addObject();
        line.put("sequence", 1).put("rateLineType", "incrementingRate");
        line.put("incrementPeriod", increment.toString()).put("value", price.toPlainString());
        return text(root);
    }

    private static ObjectNode root(String document) {
        try {
            return (ObjectNode) JSON.readTree(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Not the document that was read before", e);
        }
    }

    private static String text(ObjectNode root) {
        return root.toPrettyString();
    }
}
