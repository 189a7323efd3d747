package org.scps.portal.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.scps.portal.upstream.Answer;
import org.scps.portal.upstream.Autopay;
import org.scps.portal.upstream.Payment;
import org.scps.portal.upstream.Wallet;

/** How payments of a driver's own visits stand; those of others are not there. */
@ApplicationScoped
public class VisitPayments {

    private final Visits visits;
    private final Wallet wallet;

    VisitPayments(Visits visits, Wallet wallet) {
        this.visits = visits;
        this.wallet = wallet;
    }

    public Answer<Payment> latest(UUID accountId, UUID sessionId) {
        return visits.visit(accountId, sessionId).then(visit -> wallet.latest(sessionId));
    }

    /** The driver came back from the provider's page. */
    public Answer<Payment> check(UUID accountId, UUID sessionId) {
        return visits.visit(accountId, sessionId).then(visit -> wallet.checkPayment(sessionId));
    }

    /** The driver gives up on the provider's page. */
    public Answer<Payment> cancel(UUID accountId, UUID sessionId) {
        return visits.visit(accountId, sessionId).then(visit -> wallet.cancelPayment(sessionId));
    }

    public Answer<Autopay.Result> autopay(UUID accountId, UUID sessionId) {
        return visits.visit(accountId, sessionId).then(visit -> wallet.autopayOf(sessionId));
    }
}
