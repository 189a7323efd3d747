package org.scps.billing.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.scps.billing.ledger.Posting;
import org.scps.billing.ledger.Postings;
import org.scps.billing.session.Cause;
import org.scps.billing.session.Charge;
import org.scps.billing.session.ChargeRecord;
import org.scps.billing.session.Session;

/** What happened to charges, for ever, and what it means in the books. */
final class KeptLedger implements ChargeRecord {

    private record Change(Session session, Charge before, Cause cause) {

        Charge now() {
            return session.charge();
        }

        String reason() {
            return now().voided() ? cause.reason() + " (the stay no longer stands)" : cause.reason();
        }
    }

    private record Entry(Posting posting, UUID transactionId, Change of) {}

    private static final Table<Change> CHANGES = new Table<Change>("charge_change", "")
            .numbered("change_id", "charge_change_seq")
            .column("charge_id", "uuid", c -> c.now().chargeId())
            .column("session_id", "uuid", c -> c.session().sessionId())
            .column("changed_at", "timestamptz", c -> c.cause().at())
            .column("changed_by", "text", c -> c.cause().by())
            .column("reason", "text", Change::reason)
            .column(
                    "from_state",
                    "text",
                    c -> c.before() == null ? null : c.before().state())
            .column("to_state", "text", c -> c.now().state())
            .column(
                    "from_total",
                    "numeric",
                    c -> c.before() == null ? null : c.before().total().amount())
            .column("to_total", "numeric", c -> c.now().total().amount())
            .column("due", "numeric", c -> c.now().due().amount())
            .column("currency", "text", c -> c.now().total().currency());

    private static final Table<Entry> ENTRIES = new Table<Entry>("ledger_entry", "")
            .numbered("entry_id", "ledger_entry_seq")
            .column("transaction_id", "uuid", Entry::transactionId)
            .column("booked_at", "timestamptz", e -> e.of().cause().at())
            .column("booked_by", "text", e -> e.of().cause().by())
            .column("reason", "text", e -> e.of().cause().reason())
            .column("facility_id", "text", e -> e.of().session().facilityId())
            .column("session_id", "uuid", e -> e.of().session().sessionId())
            .column("charge_id", "uuid", e -> e.of().now().chargeId())
            .column("debit_account", "text", e -> e.posting().debit())
            .column("credit_account", "text", e -> e.posting().credit())
            .column("amount", "numeric", e -> e.posting().amount())
            .column("currency", "text", e -> e.of().now().total().currency());

    private final List<Change> changes = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

    @Override
    public void changed(Session session, Charge before, Cause cause) {
        Change change = new Change(session, before, cause);
        changes.add(change);
        UUID transactionId = UUID.randomUUID();
        Postings.between(before, session.charge())
                .forEach(posting -> entries.add(new Entry(posting, transactionId, change)));
    }

    void write(RoundTrip trip) {
        CHANGES.write(trip, List.copyOf(changes));
        ENTRIES.write(trip, List.copyOf(entries));
        changes.clear();
        entries.clear();
    }
}
