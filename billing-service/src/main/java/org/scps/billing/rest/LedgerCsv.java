package org.scps.billing.rest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.scps.billing.persistence.LedgerArchive;
import org.scps.billing.persistence.LedgerEntry;

/**
 * Writes the ledger as comma-separated values, a slice at a time, so that the memory it takes does not grow.
 */
final class LedgerCsv implements StreamingOutput {

    private static final int SLICE = 2_000;
    private static final String[] HEADER = {
        "entry",
        "transaction",
        "booked_at",
        "booked_by",
        "reason",
        "facility",
        "session",
        "charge",
        "debit",
        "credit",
        "amount",
        "currency"
    };

    private final LedgerArchive ledger;
    private final LedgerArchive.Filter filter;

    LedgerCsv(LedgerArchive ledger, LedgerArchive.Filter filter) {
        this.ledger = ledger;
        this.filter = filter;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        Csv csv = new Csv(writer);
        csv.row((Object[]) HEADER);
        long last = 0;
        List<LedgerEntry> slice;
        do {
            long after = last;
            slice = QuarkusTransaction.requiringNew().call(() -> ledger.after(after, filter, SLICE));
            for (LedgerEntry entry : slice) {
                csv.row(row(entry));
                last = entry.entryId();
            }
        } while (slice.size() == SLICE);
        writer.flush();
    }

    private static Object[] row(LedgerEntry entry) {
        return new Object[] {
            entry.entryId(),
            entry.transactionId(),
            entry.bookedAt(),
            entry.bookedBy(),
            entry.reason(),
            entry.facilityId(),
            entry.sessionId(),
            entry.chargeId(),
            entry.debit(),
            entry.credit(),
            entry.amount().amount(),
            entry.amount().currency()
        };
    }
}
