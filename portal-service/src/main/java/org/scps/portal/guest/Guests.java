package org.scps.portal.guest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scps.portal.PortalConfig;
import org.scps.portal.guest.GuestLink.Use;
import org.scps.portal.upstream.Answer;
import org.scps.portal.upstream.Billing;
import org.scps.portal.upstream.Dispute;
import org.scps.portal.upstream.Disputes;
import org.scps.portal.upstream.GuestVisit;
import org.scps.portal.upstream.Objection;
import org.scps.portal.upstream.Payment;
import org.scps.portal.upstream.PaymentWish;
import org.scps.portal.upstream.Receipt;
import org.scps.portal.upstream.ReceiptDocument;
import org.scps.portal.upstream.Wallet;
import org.scps.portal.vehicle.Plate;

/**
 * What somebody without an account may do: ask what is due for a plate, say of a similar one that it is their car, pay,
 * and see the receipt of what they paid. Each step needs the link that the step before gave.
 */
@ApplicationScoped
public class Guests {

    /** Stands in the audit trail. */
    static final String ACTOR = "guest";

    private static final String EXPIRED = "This page was open for too long. Please type the plate again.";

    private final Billing billing;
    private final Disputes disputes;
    private final Wallet wallet;
    private final GuestLink links;
    private final LookupLimit limit;
    private final PortalConfig.Guest config;

    Guests(Billing billing, Disputes disputes, Wallet wallet, GuestLink links, LookupLimit limit, PortalConfig config) {
        this.billing = billing;
        this.disputes = disputes;
        this.wallet = wallet;
        this.links = links;
        this.limit = limit;
        this.config = config.guest();
    }

    /**
     * @param enteredAbout about when the guest came in, to pay while still inside; null after leaving
     * @param address where the question comes from
     */
    public Lookup lookUp(String facilityId, String typed, Instant enteredAbout, String address) {
        Optional<Plate> plate = Plate.typed(typed);
        if (plate.isEmpty()) {
            return new Lookup.NoPlate();
        }
        Optional<Duration> pause = limit.ask(address, plate.get().text());
        if (pause.isPresent()) {
            return new Lookup.TooMany(pause.get());
        }
        Answer<List<GuestVisit>> answer =
                billing.guestVisits(facilityId, plate.get().text(), enteredAbout);
        return answer.found()
                .<Lookup>map(visits ->
                        new Lookup.Answered(visits.stream().map(this::found).toList()))
                .orElseGet(() -> new Lookup.Unavailable(answer.notice()));
    }

    /** The guest says that the car is theirs. */
    public Answer<Found> confirm(String link) {
        return visit(link, Use.CONFIRM).map(visit -> new Found(payLink(visit.sessionId()), visit));
    }

    public Answer<GuestVisit> toPay(String link) {
        return visit(link, Use.PAY);
    }

    public Answer<GuestPayment> pay(String link, String idempotencyKey, PaymentWish wish) {
        return sessionOf(link, Use.PAY).then(sessionId -> billing.pay(sessionId, idempotencyKey, ACTOR, wish)
                .map(payment -> payment(sessionId, payment)));
    }

    /** The guest came back from the provider's page. */
    public Answer<GuestPayment> check(String link) {
        return sessionOf(link, Use.PAY)
                .then(sessionId -> wallet.checkPayment(sessionId).map(payment -> payment(sessionId, payment)));
    }

    /** The guest gives up on the provider's page. */
    public Answer<GuestPayment> cancel(String link) {
        return sessionOf(link, Use.PAY)
                .then(sessionId -> wallet.cancelPayment(sessionId).map(payment -> payment(sessionId, payment)));
    }

    private GuestPayment payment(UUID sessionId, Payment payment) {
        boolean settled = !payment.awaitsDriver() && !payment.declined();
        return new GuestPayment(payment, settled ? links.write(sessionId, Use.RECEIPT, config.receiptFor()) : null);
    }

    public Answer<Receipt> receipt(String link) {
        return sessionOf(link, Use.RECEIPT).then(billing::receipt);
    }

    /** Receipts and credit notes of what this guest paid, the earliest first. */
    public Answer<List<ReceiptDocument>> documents(String link) {
        return sessionOf(link, Use.RECEIPT).then(billing::receipts);
    }

    /**
     * The guest says that something is wrong, before paying or afterwards.
     *
     * @return the link to the answer
     */
    public Answer<String> object(String link, Objection objection) {
        Answer<UUID> session = sessionOf(link, Use.PAY);
        session = session.found().isPresent() ? session : sessionOf(link, Use.RECEIPT);
        return session.then(sessionId -> disputes.open(sessionId, ACTOR, objection)
                .map(dispute -> links.write(sessionId, Use.DISPUTE, config.receiptFor())));
    }

    /** What this guest said was wrong, and the answers. */
    public Answer<List<Dispute>> disputes(String link) {
        return sessionOf(link, Use.DISPUTE).then(disputes::ofSession);
    }

    private String payLink(UUID sessionId) {
        return links.write(sessionId, Use.PAY, config.payWithin());
    }

    private Found found(GuestVisit visit) {
        Use use = visit.exact() ? Use.PAY : Use.CONFIRM;
        return new Found(links.write(visit.sessionId(), use, config.payWithin()), visit);
    }

    private Answer<GuestVisit> visit(String link, Use use) {
        return sessionOf(link, use).then(billing::guestVisit);
    }

    private Answer<UUID> sessionOf(String link, Use use) {
        return links.read(link, use)
                .<Answer<UUID>>map(Answer.Given::new)
                .orElseGet(() -> new Answer.Refused<>(404, EXPIRED));
    }
}
