package org.scps.portal.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scps.events.Passing;
import org.scps.portal.upstream.Answer;
import org.scps.portal.upstream.Billing;
import org.scps.portal.upstream.Message;
import org.scps.portal.upstream.Paged;
import org.scps.portal.upstream.Payment;
import org.scps.portal.upstream.PaymentWish;
import org.scps.portal.upstream.Quote;
import org.scps.portal.upstream.Receipt;
import org.scps.portal.upstream.ReceiptDocument;
import org.scps.portal.upstream.Session;
import org.scps.portal.vehicle.Vehicle;
import org.scps.portal.vehicle.Vehicles;

/**
 * The sessions a driver may see, and pay.
 *
 * <p><b>Whose is a session?</b> It belongs to an account when the session's plate stood on that account at some moment of
 * the stay: the session was open when the vehicle was registered, or a quarter of an hour before, or began afterwards and
 * before the vehicle was removed. A session that ended earlier, or whose end nobody saw and that began earlier, stays
 * hidden, so nobody learns where a car was by typing its plate. A session stays visible after the vehicle is removed, so
 * that it can still be paid and its receipt printed.
 *
 * <p><b>The limit of this rule.</b> A plate is no secret: someone can register a car that is not theirs and then see its
 * future visits, with photos, until the holder wants the plate for their own account, is told that it is in use and has
 * the operator release it. A plate stands on one account only, so this cannot go on unnoticed beside the holder's own
 * registration; proof of holding (a document, or a code shown at the exit) would close it.
 */
@ApplicationScoped
public class Visits {

    private static final String NONE = "There is no such visit.";

    private final Vehicles vehicles;
    private final Billing billing;

    Visits(Vehicles vehicles, Billing billing) {
        this.vehicles = vehicles;
        this.billing = billing;
    }

    /** The account's visits, newest first; of many hundreds the latest {@value Billing#LARGEST_PAGE}. */
    public Answer<Paged<Session>> of(UUID accountId, int page, int size) {
        return all(accountId).map(visits -> Paged.of(visits, page, size));
    }

    /** One visit; refused with 404 when it is somebody else's. */
    public Answer<Session> visit(UUID accountId, UUID sessionId) {
        List<Vehicle> own = vehicles.everOf(accountId);
        return own.isEmpty()
                ? new Answer.Refused<>(404, NONE)
                : billing.session(sessionId).onlyIf(session -> belongs(session, own), NONE);
    }

    public Answer<Quote> quote(UUID accountId, UUID sessionId, Instant at) {
        return visit(accountId, sessionId).then(visit -> billing.quote(sessionId, at));
    }

    /** @param actor for the audit trail */
    public Answer<Payment> pay(UUID accountId, UUID sessionId, String idempotencyKey, String actor, PaymentWish wish) {
        return visit(accountId, sessionId).then(visit -> billing.pay(sessionId, idempotencyKey, actor, wish));
    }

    /** The driver's word that a visit whose entry and exit were read differently was theirs; releases its charge. */
    public Answer<Boolean> confirm(UUID accountId, UUID sessionId, String actor) {
        return visit(accountId, sessionId).then(visit -> billing.confirm(sessionId, actor, visit.plate()));
    }

    public Answer<Receipt> receipt(UUID accountId, UUID sessionId) {
        return visit(accountId, sessionId).then(visit -> billing.receipt(sessionId));
    }

    /** Receipts and credit notes of one visit, the earliest first. */
    public Answer<List<ReceiptDocument>> receipts(UUID accountId, UUID sessionId) {
        return visit(accountId, sessionId).then(visit -> billing.receipts(sessionId));
    }

    /** What was written to the account, the latest first. */
    public Answer<Paged<Message>> messages(UUID accountId, int page, int size) {
        return billing.messages(accountId, page, size);
    }

    /** The photos the account may see: those of its visits' entries and exits. */
    Answer<Set<String>> imagesOf(UUID accountId) {
        return all(accountId).map(visits -> visits.stream()
                .flatMap(visit -> Stream.of(visit.entry(), visit.exit()))
                .filter(Objects::nonNull)
                .flatMap(Visits::images)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    private Answer<List<Session>> all(UUID accountId) {
        List<Vehicle> own = vehicles.everOf(accountId);
        if (own.isEmpty()) {
            return new Answer.Given<>(List.of());
        }
        List<String> plates = own.stream().map(Vehicle::plate).distinct().toList();
        return billing.sessions(null, plates, null, 0, Billing.LARGEST_PAGE).map(page -> page.items().stream()
                .filter(session -> belongs(session, own))
                .toList());
    }

    static boolean belongs(Session session, List<Vehicle> own) {
        return !session.withdrawn()
                && session.from() != null
                && own.stream()
                        .anyMatch(vehicle -> vehicle.plate().equals(session.plate())
                                && vehicle.covers(session.from(), session.to()));
    }

    private static Stream<String> images(Passing passing) {
        return Stream.of(passing.imageKey(), passing.cropKey());
    }
}
