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
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
final class LedgerCsv implements StreamingOutput {

    private static final int SLICE = 2_000;

    private final LedgerArchive ledger;
    private final LedgerArchive.Filter filter;

    LedgerCsv(LedgerArchive ledger, LedgerArchive.Filter filter) {
        this.ledger = ledger;
        this.filter = filter;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(
                "entry,transaction,booked_at,booked_by,reason,facility,session,charge,debit,credit,amount,currency\r\n");
        long last = 0;
        List<LedgerEntry> slice;
        do {
            long after = last;
            slice = QuarkusTransaction.requiringNew().call(() -> ledger.after(after, filter, SLICE));
            for (LedgerEntry entry : slice) {
                writer.write(row(entry));
                last = entry.entryId();
            }
        } while (slice.size() == SLICE);
        writer.flush();
    }

    private static String row(LedgerEntry entry) {
        return String.join(
                        ",",
                        Long.toString(entry.entryId()),
                        entry.transactionId().toString(),
                        entry.bookedAt().toString(),
                        quoted(entry.bookedBy()),
                        quoted(entry.reason()),
                        quoted(entry.facilityId()),
                        entry.sessionId().toString(),
                        entry.chargeId().toString(),
                        entry.debit().name(),
                        entry.credit().name(),
                        entry.amount().amount().toPlainString(),
                        entry.amount().currency())
                + "\r\n";
    }

    /** Spreadsheets take a cell that begins like a formula for one; people write reasons, so that is prevented. */
    private static String quoted(String text) {
        String safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
