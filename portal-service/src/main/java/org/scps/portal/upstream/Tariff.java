package org.scps.portal.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import org.scps.events.Money;

/**
 * What parking costs.
 *
 * @param freeMinutes a stay up to and including them costs nothing
 * @param incrementMinutes length of the increments that are charged when begun
 */
public record Tariff(
        String tariffId,
        Integer version,
        String name,
        String timeZone,
        String currency,
        int freeMinutes,
        int incrementMinutes,
        JsonNode pricePerIncrement,
        JsonNode dailyCap,
        Instant validFrom) {

    public Money price() {
        return money(pricePerIncrement);
    }

    /** The most a calendar day costs; null when there is no such limit. */
    public Money cap() {
        return money(dailyCap);
    }

    /** An amount comes alone or with its currency. */
    private Money money(JsonNode node) {
        if (node == null || node.isNull()) {
            return null;
        }
        return node.isObject()
                ? new Money(
                        new BigDecimal(node.get("amount").asText()),
                        node.get("currency").asText())
                : new Money(new BigDecimal(node.asText()), currency);
    }
}
