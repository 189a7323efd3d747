package org.scps.portal.upstream;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.scps.events.ChargeLine;
import org.scps.events.Money;

/**
 * A receipt or a credit note, as it was issued.
 *
 * @param kind {@code RECEIPT} or {@code CREDIT_NOTE}
 * @param corrects the receipt a credit note is for; null for a receipt
 * @param reason why money was given back; null for a receipt
 * @param gross VAT included
 */
public record ReceiptDocument(
        String number,
        String kind,
        String corrects,
        UUID sessionId,
        String facilityId,
        List<String> seller,
        String plate,
        Instant enteredAt,
        Instant leftAt,
        String reason,
        List<ChargeLine> lines,
        Money gross,
        Money net,
        Money vat,
        BigDecimal vatPercent,
        String provider,
        String providerReference,
        Instant issuedAt) {

    public ReceiptDocument {
        seller = seller == null ? List.of() : List.copyOf(seller);
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    public boolean creditNote() {
        return "CREDIT_NOTE".equals(kind);
    }
}
