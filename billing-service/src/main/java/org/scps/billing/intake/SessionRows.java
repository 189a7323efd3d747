package org.scps.billing.intake;

import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.scps.billing.persistence.Json;
import org.scps.billing.session.Advance;
import org.scps.billing.session.Charge;
import org.scps.billing.session.Claim;
import org.scps.billing.session.ReviewReason;
import org.scps.billing.session.Session;
import org.scps.billing.session.SessionState;
import org.scps.billing.session.Settlement;
import org.scps.events.ChargeLine;
import org.scps.events.ChargeState;
import org.scps.events.Money;
import org.scps.events.Passing;

/** Sessions and their charges as rows. */
final class SessionRows {

    /** Of a session {@code s} and its charge {@code c}. */
    static final String COLUMNS = "s.session_id, s.facility_id, s.plate, s.state, s.revision,"
            + " s.entry_passage_id, s.entry_lane_id, s.entry_at, s.entry_plate_as_read, s.entry_read_confidence,"
            + " s.entry_image_key, s.entry_crop_key, s.exit_passage_id, s.exit_lane_id, s.exit_at, s.exit_plate_as_read,"
            + " s.exit_read_confidence, s.exit_image_key, s.exit_crop_key, s.claim_kind, s.claim_plate, s.claim_until,"
            + " s.contested, s.correlation_id, s.updated_at, c.charge_id, c.amount, c.currency, c.vat, c.lines,"
            + " c.tariff_id, c.tariff_version, c.state, c.voided, c.paid, c.refunded, c.credited, c.waived, c.written_off,"
            + " c.charged_back, c.paid_up_to, c.paid_inside_at, c.early_off, c.early_on";

    private static final TypeReference<List<ChargeLine>> LINES = new TypeReference<>() {};

    private final Json json;
    private final Table<Session> sessions;
    private final Table<Session> charges;

    SessionRows(Json json) {
        this.json = json;
        this.sessions = sessions();
        this.charges = charges(json);
    }

    Session read(ResultSet from) throws SQLException {
        return read(new RowReader(from));
    }

    Session read(RowReader row) throws SQLException {
        Session session = new Session(
                row.id(),
                row.text(),
                row.text(),
                row.name(SessionState.class),
                row.number(),
                passing(row),
                passing(row),
                null,
                claim(row),
                row.name(ReviewReason.class),
                row.id(),
                row.time());
        Charge charge = charge(row);
        return charge == null ? session : session.withCharge(charge, session.updatedAt());
    }

    private static Passing passing(RowReader row) throws SQLException {
        UUID passageId = row.id();
        if (passageId == null) {
            row.skip(6);
            return null;
        }
        return new Passing(passageId, row.text(), row.time(), row.text(), row.real(), row.text(), row.text());
    }

    private static Claim claim(RowReader row) throws SQLException {
        Claim.Kind kind = row.name(Claim.Kind.class);
        String plate = row.text();
        Instant until = row.time();
        return kind == null ? null : new Claim(kind, plate, until);
    }

    private Charge charge(RowReader row) throws SQLException {
        UUID chargeId = row.id();
        if (chargeId == null) {
            return null;
        }
        Money total = new Money(row.amount(), row.text());
        BigDecimal vat = row.amount();
        return new Charge(
                chargeId,
                total,
                vat,
                json.read(row.text(), LINES),
                row.text(),
                row.number(),
                row.name(ChargeState.class),
                row.yes(),
                new Settlement(row.amount(), row.amount(), row.amount(), row.amount(), row.amount(), row.amount()),
                new Advance(row.time(), row.time(), row.amount(), row.amount()));
    }

    /** Charges first, as sessions name them. */
    void write(RoundTrip trip, Collection<Session> changed) {
        charges.write(trip, changed.stream().filter(s -> s.charge() != null).toList());
        sessions.write(trip, changed);
    }

    private static Table<Session> sessions() {
        Table<Session> table = new Table<Session>("session", "session_id")
                .column("session_id", "uuid", Session::sessionId)
                .column("facility_id", "text", Session::facilityId)
                .column("plate", "text", Session::plate)
                .column("state", "text", Session::state)
                .column("revision", "int4", Session::revision)
                .column("started_at", "timestamptz", Session::startedAt);
        passing(table, "entry", Session::entry);
        passing(table, "exit", Session::exit);
        return table.column(
                        "charge_id",
                        "uuid",
                        s -> s.charge() == null ? null : s.charge().chargeId())
                .column(
                        "claim_kind",
                        "text",
                        s -> s.claim() == null ? null : s.claim().kind())
                .column(
                        "claim_plate",
                        "text",
                        s -> s.claim() == null ? null : s.claim().plate())
                .column(
                        "claim_until",
                        "timestamptz",
                        s -> s.claim() == null ? null : s.claim().until())
                .column("contested", "text", Session::contested)
                .column("correlation_id", "uuid", Session::correlationId)
                .column("updated_at", "timestamptz", Session::updatedAt);
    }

    private static void passing(Table<Session> table, String end, Function<Session, Passing> of) {
        table.column(end + "_passage_id", "uuid", orNull(of, Passing::passageId))
                .column(end + "_lane_id", "text", orNull(of, Passing::laneId))
                .column(end + "_at", "timestamptz", orNull(of, Passing::at))
                .column(end + "_plate_as_read", "text", orNull(of, Passing::plateAsRead))
                .column(end + "_read_confidence", "float8", orNull(of, Passing::readConfidence))
                .column(end + "_image_key", "text", orNull(of, Passing::imageKey))
                .column(end + "_crop_key", "text", orNull(of, Passing::cropKey));
    }

    private static Function<Session, Object> orNull(Function<Session, Passing> end, Function<Passing, Object> part) {
        return session -> {
            Passing passing = end.apply(session);
            return passing == null ? null : part.apply(passing);
        };
    }

    private static Table<Session> charges(Json json) {
        return new Table<Session>("charge", "charge_id")
                .column("charge_id", "uuid", s -> s.charge().chargeId())
                .column("session_id", "uuid", Session::sessionId)
                .column("amount", "numeric", s -> s.charge().total().amount())
                .column("currency", "text", s -> s.charge().total().currency())
                .column("lines", "text", s -> json.write(s.charge().lines()))
                .column("tariff_id", "text", s -> s.charge().tariffId())
                .column("tariff_version", "int4", s -> s.charge().tariffVersion())
                .column("state", "text", s -> s.charge().state())
                .column("voided", "bool", s -> s.charge().voided())
                .column("paying", "bool", s -> s.charge().paying())
                .column("vat", "numeric", s -> s.charge().vat())
                .column("paid", "numeric", s -> s.charge().settlement().paid())
                .column("refunded", "numeric", s -> s.charge().settlement().refunded())
                .column("credited", "numeric", s -> s.charge().settlement().credited())
                .column("waived", "numeric", s -> s.charge().settlement().waived())
                .column("written_off", "numeric", s -> s.charge().settlement().writtenOff())
                .column("charged_back", "numeric", s -> s.charge().settlement().chargedBack())
                .column("paid_up_to", "timestamptz", s -> s.charge().advance().upTo())
                .column("paid_inside_at", "timestamptz", s -> s.charge()
                        .advance()
                        .at())
                .column("early_off", "numeric", s -> s.charge().advance().earlyOff())
                .column("early_on", "numeric", s -> s.charge().advance().earlyOn());
    }
}
