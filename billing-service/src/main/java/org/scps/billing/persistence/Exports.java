package org.scps.billing.persistence;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Whole lists, row by row, the earliest first: memory does not grow with their length. */
@ApplicationScoped
public class Exports {

    private static final int FETCHED_AT_ONCE = 500;
    private static final int LONGEST_SECONDS = 1_800;

    private static final String RANGE = " (cast(:facility as text) is null or s.facility_id = cast(:facility as text))"
            + " and s.started_at >= :from and s.started_at < :to";

    private final EntityManager entities;

    Exports(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What to export.
     *
     * @param facilityId null for all
     * @param from of the stay's start, inclusive
     * @param to exclusive
     * @param dueBefore for {@link ExportedList#UNPAID}: due since then or longer
     */
    public record Range(String facilityId, Instant from, Instant to, Instant dueBefore) {}

    /** A list that can be exported. */
    public enum ExportedList {
        SESSIONS(
                List.of(
                        "session",
                        "facility",
                        "plate",
                        "state",
                        "entered",
                        "left",
                        "amount",
                        "currency",
                        "charge_state"),
                "select s.session_id, s.facility_id, s.plate, s.state, s.entry_at, s.exit_at, c.amount, c.currency,"
                        + " case when c.voided then 'VOIDED' else c.state end"
                        + " from session s left join charge c on c.charge_id = s.charge_id"
                        + " where s.state <> 'WITHDRAWN' and" + RANGE + " order by s.started_at, s.session_id"),
        CHARGES(
                List.of(
                        "charge",
                        "session",
                        "facility",
                        "plate",
                        "amount",
                        "currency",
                        "state",
                        "tariff",
                        "tariff_version"),
                "select c.charge_id, s.session_id, s.facility_id, s.plate, c.amount, c.currency,"
                        + " case when c.voided then 'VOIDED' else c.state end, c.tariff_id, c.tariff_version"
                        + " from session s join charge c on c.charge_id = s.charge_id"
                        + " where" + RANGE + " order by s.started_at, s.session_id"),
        PAYMENTS(
                List.of(
                        "payment",
                        "charge",
                        "session",
                        "facility",
                        "amount",
                        "currency",
                        "state",
                        "provider",
                        "provider_reference",
                        "receipt",
                        "started",
                        "answered"),
                "select p.payment_id, p.charge_id, p.session_id, p.facility_id, p.amount, p.currency, p.state, p.provider,"
                        + " p.provider_reference, p.receipt_number, p.started_at, p.answered_at"
                        + " from payment p join session s on s.session_id = p.session_id"
                        + " where" + RANGE + " order by p.started_at, p.payment_id"),
        /** For collection: what has been due for too long. */
        UNPAID(
                List.of(
                        "charge",
                        "session",
                        "facility",
                        "plate",
                        "entered",
                        "left",
                        "due",
                        "currency",
                        "due_since",
                        "reminders",
                        "last_reminder"),
                "select c.charge_id, s.session_id, s.facility_id, s.plate, s.entry_at, s.exit_at, c.due, c.currency,"
                        + " u.due_since, count(r.step), max(r.sent_at)"
                        + " from unpaid u join charge c on c.charge_id = u.charge_id"
                        + " join session s on s.session_id = u.session_id"
                        + " left join reminder r on r.charge_id = u.charge_id"
                        + " where c.state = 'DUE' and not c.voided and u.due_since <= :until and" + RANGE
                        + " group by c.charge_id, s.session_id, u.due_since order by u.due_since, c.charge_id");

        private final List<String> columns;
        private final String query;

        ExportedList(List<String> columns, String query) {
            this.columns = columns;
            this.query = query;
        }

        public List<String> columns() {
            return columns;
        }
    }

    /** Hands over row after row, with a value for each of the list's columns. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    public void rows(ExportedList list, Range range, Consumer<Object[]> reader) {
        Query query = entities.createNativeQuery(list.query, Object[].class)
                .setParameter("facility", range.facilityId())
                .setParameter("from", range.from())
                .setParameter("to", range.to())
                .setHint("org.hibernate.fetchSize", FETCHED_AT_ONCE)
                .setHint("org.hibernate.readOnly", true);
        if (list == ExportedList.UNPAID) {
            query.setParameter("until", range.dueBefore());
        }
        try (Stream<?> rows = query.getResultStream()) {
            rows.forEach(row -> reader.accept((Object[]) row));
        }
    }
}
