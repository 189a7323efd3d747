package org.scps.local;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.scps.local.ProviderBook.Entry;

/** Compares billing's books with themselves, with the provider's and with what was told on Kafka. */
final class SettlementAudit {

    /** Each query finds what must not be there. */
    private static final Map<String, String> NEVER = Map.of(
            "the ledger does not come to zero",
            "select currency || ' ' || sum(amount) from ledger_posting group by currency having sum(amount) <> 0",
            "a charge's receivable is not what is due",
            "select c.charge_id::text from charge c left join (select charge_id, sum(amount) as owed from ledger_posting"
                    + " where account = 'RECEIVABLE' group by charge_id) l using (charge_id)"
                    + " where coalesce(l.owed, 0) <> c.due",
            "a part of a charge is settled twice",
            "select charge_id || ' part ' || part from payment where state = 'SETTLED' group by charge_id, part"
                    + " having count(*) > 1",
            "a payment or refund is still open",
            "select payment_id::text from payment where state in ('PENDING', 'ACTION_NEEDED')"
                    + " union all select refund_id::text from refund where state <> 'SUCCEEDED'",
            "a paid charge is not told to be paid, or is still due",
            "select c.charge_id || ' ' || c.state || ' ' || c.due from charge c where (c.state not in ('PAID',"
                    + " 'PART_REFUNDED') or c.due <> 0) and exists (select 1 from payment p where p.charge_id ="
                    + " c.charge_id and p.state = 'SETTLED')",
            "a charge is told to be paid, and no payment is settled",
            "select c.charge_id::text from charge c where c.state in ('PAID', 'PART_REFUNDED') and not exists (select 1"
                    + " from payment p where p.charge_id = c.charge_id and p.state = 'SETTLED')",
            "receipts have gaps",
            "select facility_id || ' ' || kind from receipt_document group by facility_id, kind"
                    + " having max(sequence) <> count(*)",
            "a settled payment has no receipt",
            "select p.payment_id::text from payment p where p.state = 'SETTLED' and not exists (select 1 from"
                    + " receipt_document r where r.payment_id = p.payment_id and r.kind = 'RECEIPT')");

    private static final String OTHERS = "select count(*) from pg_stat_activity where datname = current_database()"
            + " and pid <> pg_backend_pid() and backend_type = 'client backend'";
    private static final Duration ASKED_AGAIN_WITHIN = Duration.ofSeconds(5);
    private static final Duration GONE_WITHIN = Duration.ofMinutes(1);

    private final Connection database;

    SettlementAudit(Connection database) {
        this.database = database;
    }

    List<String> faults(Map<String, Entry> book, Set<UUID> paidFor, Set<String> told) throws SQLException {
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, String> rule : NEVER.entrySet()) {
            texts(rule.getValue()).forEach(found -> faults.add(rule.getKey() + ": " + found));
        }
        Map<String, Entry> ours = ours();
        for (String key : union(book.keySet(), ours.keySet())) {
            Entry theirs = book.get(key);
            if (!same(theirs, ours.get(key))) {
                faults.add("the provider's book has %s under %s, ours %s".formatted(theirs, key, ours.get(key)));
            }
        }
        Set<String> settled = new TreeSet<>(texts("select payment_id::text from payment where state = 'SETTLED'"));
        if (!settled.equals(told)) {
            faults.add("%d payments are settled, %d are told on Kafka".formatted(settled.size(), told.size()));
        }
        Set<String> sessions = new TreeSet<>(texts("select session_id::text from payment where state = 'SETTLED'"));
        paidFor.stream()
                .filter(id -> !sessions.contains(id.toString()))
                .forEach(id -> faults.add("somebody was told to have paid for " + id + ", and has not"));
        return faults;
    }

    long count(String query) throws SQLException {
        return Long.parseLong(texts(query).get(0));
    }

    /** Payments and refunds without their answer. */
    Set<String> open() throws SQLException {
        return new TreeSet<>(texts("select payment_id::text from payment where state = 'PENDING'"
                + " union all select refund_id::text from refund where state = 'PENDING'"));
    }

    /** Waits a little for the questions that are asked again after a start. */
    void awaitNothingOpen() throws SQLException {
        long end = System.nanoTime() + ASKED_AGAIN_WITHIN.toNanos();
        while (!open().isEmpty() && System.nanoTime() < end) {
            Await.pause();
        }
    }

    /** What PostgreSQL was still doing for a killed process is over. */
    void awaitNobodyElse() throws SQLException {
        long end = System.nanoTime() + GONE_WITHIN.toNanos();
        while (count(OTHERS) > 0 && System.nanoTime() < end) {
            Await.pause();
        }
    }

    /** What billing believes that the provider's book says. */
    private Map<String, Entry> ours() throws SQLException {
        Map<String, Entry> ours = new HashMap<>();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(
                        "select payment_id, provider_reference, amount from payment where state in ('SETTLED', 'DECLINED')"
                                + " union all select refund_id, provider_reference, amount from refund")) {
            while (row.next()) {
                ours.put(row.getString(1), new Entry(row.getString(2), row.getBigDecimal(3)));
            }
        }
        return ours;
    }

    private static boolean same(Entry theirs, Entry ours) {
        return theirs != null
                && ours != null
                && java.util.Objects.equals(theirs.reference(), ours.reference())
                && compare(theirs.amount(), ours.amount());
    }

    private static boolean compare(BigDecimal theirs, BigDecimal ours) {
        return theirs.compareTo(ours) == 0;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }

    List<String> texts(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }
}
