package org.scps.billing.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.scps.billing.tariff.Money;
import org.scps.billing.tariff.Price;
import org.scps.billing.tariff.PriceLine;
import org.scps.billing.tariff.Pricing;
import org.scps.billing.tariff.Tariff;

/** A price for people, or for programs. */
final class PriceReport {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

    private final Tariff tariff;
    private final Instant from;
    private final Instant to;
    private final Pricing pricing;
    private final Price price;

    PriceReport(Tariff tariff, Instant from, Instant to, Pricing pricing) {
        this.tariff = tariff;
        this.from = from;
        this.to = to;
        this.pricing = pricing;
        this.price = pricing.leavingAt(to);
    }

    String text() {
        StringBuilder text = new StringBuilder(
                "%s, %s to %s (%s)%n".formatted(tariff.name(), local(from), local(to), tariff.timeZone()));
        for (PriceLine line : price.lines()) {
            text.append("  %-52s %10s%n".formatted(line.description(), plain(line.amount())));
        }
        text.append("  %-52s %10s %s".formatted("Total", plain(price.total()), tariff.currency()));
        if (price.tax() != null) {
            text.append("%n  of which %s %s %%: %s"
                    .formatted(
                            price.tax().name(),
                            price.tax().rate().toPlainString(),
                            plain(price.tax().amount())));
        }
        pricing.earlyOffer(to)
                .ifPresent(offer ->
                        text.append("%n  Paid by %s: %s".formatted(local(offer.payUntil()), plain(offer.total()))));
        pricing.priceHoldsUntil(to).ifPresent(until -> text.append("%n  Holds until %s".formatted(local(until))));
        return text.toString();
    }

    String json() {
        ObjectNode json = new ObjectMapper().createObjectNode();
        json.put("tariffId", tariff.tariffId()).put("tariffVersion", tariff.version());
        json.put("from", from.toString())
                .put("to", to.toString())
                .put("timeZone", tariff.timeZone().getId());
        money(json.putObject("total"), price.total());
        for (PriceLine line : price.lines()) {
            ObjectNode written = json.withArray("lines").addObject();
            written.put("description", line.description());
            written.put("from", line.from().toString()).put("to", line.to().toString());
            money(written.putObject("amount"), line.amount());
            written.put("rule", line.rule());
        }
        if (price.tax() != null) {
            ObjectNode tax = json.putObject("tax");
            tax.put("name", price.tax().name()).put("rate", price.tax().rate().toPlainString());
            money(tax.putObject("amount"), price.tax().amount());
        }
        pricing.earlyOffer(to).ifPresent(offer -> {
            ObjectNode early = json.putObject("earlyPayment");
            money(early.putObject("total"), offer.total());
            early.put("payUntil", offer.payUntil().toString());
        });
        json.put(
                "nextRiseAt", pricing.priceHoldsUntil(to).map(Instant::toString).orElse(null));
        return json.toString();
    }

    private static void money(ObjectNode json, Money money) {
        json.put("amount", plain(money)).put("currency", money.currency().getCurrencyCode());
    }

    private static String plain(Money money) {
        return money.amount().toPlainString();
    }

    private String local(Instant at) {
        return MOMENT.format(at.atZone(tariff.timeZone()));
    }
}
