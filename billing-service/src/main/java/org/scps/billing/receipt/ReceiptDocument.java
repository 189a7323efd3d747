package org.scps.billing.receipt;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.scps.events.ChargeLine;
import org.scps.events.Money;

/**
 * A receipt, or a credit note about a refund, as it was issued. What becomes of the stay afterwards changes nothing in it.
 *
 * @param number without gaps in the facility's receipts, or in its credit notes
 * @param corrects the receipt whose money a credit note gives back; null for a receipt
 * @param refundId null for a receipt
 * @param seller name, address and tax number of who runs the car park, line by line
 * @param reason why money was given back; null for a receipt
 * @param lines what the stay cost, line by line; together more than {@code gross} when it was paid in parts
 * @param gross what was paid or given back, VAT included
 * @param vat the part of it that is VAT
 */
public record ReceiptDocument(
        String number,
        Kind kind,
        String corrects,
        UUID sessionId,
        UUID paymentId,
        UUID refundId,
        String facilityId,
        String facilityName,
        String timeZone,
        List<String> seller,
        String plate,
        Instant enteredAt,
        Instant leftAt,
        String reason,
        List<ChargeLine> lines,
        Money gross,
        Money vat,
        String tariffId,
        int tariffVersion,
        String provider,
        String providerReference,
        Instant issuedAt) {

    public ReceiptDocument {
        seller = List.copyOf(seller);
        lines = List.copyOf(lines);
    }

    /** What is numbered in a series of its own. */
    public enum Kind {
        RECEIPT("%s-%06d"),
        CREDIT_NOTE("%s-C%06d");

        private final String form;

        Kind(String form) {
            this.form = form;
        }

        public String number(String facilityId, long sequence) {
            return form.formatted(facilityId, sequence);
        }
    }

    /** Without VAT. */
    public Money net() {
        return new Money(gross.amount().subtract(vat.amount()), gross.currency());
    }

    /** VAT per cent of the net amount, to one decimal, such as {@code 19.0}; zero when nothing was charged. */
    public BigDecimal vatPercent() {
        return Vat.percent(gross.amount(), vat.amount());
    }
}
