package org.scps.billing.autopay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scps.billing.autopay.AutopayResult.Outcome;
import org.scps.billing.payment.Payment;
import org.scps.billing.payment.PaymentState;
import org.scps.billing.session.Session;
import org.scps.billing.session.Sessions;
import org.scps.events.Money;

/** The stored steps of automatic payment, each in one transaction. */
@ApplicationScoped
class AutopayBook {

    private final Autopays autopays;
    private final Sessions sessions;
    private final AutopayLetters letters;

    AutopayBook(Autopays autopays, Sessions sessions, AutopayLetters letters) {
        this.autopays = autopays;
        this.sessions = sessions;
        this.letters = letters;
    }

    @Transactional(TxType.REQUIRES_NEW)
    List<UUID> candidates(Instant from, Instant to, int limit) {
        return autopays.candidates(from, to, limit);
    }

    @Transactional(TxType.REQUIRES_NEW)
    Optional<Session> session(UUID sessionId) {
        return sessions.find(sessionId);
    }

    /** In the transaction of whoever asks, to see the facts under the facility's lock. */
    @Transactional
    AutopayFacts facts(Session session) {
        return autopays.facts(session);
    }

    /** Tells drivers what came of payments, once for each. */
    @Transactional(TxType.REQUIRES_NEW)
    void tellAnswers(Instant since, int limit, Instant now) {
        for (Payment payment : autopays.answered(since, limit)) {
            Session session = sessions.find(payment.sessionId()).orElseThrow();
            boolean paid = payment.state() == PaymentState.SETTLED;
            Outcome outcome = paid ? Outcome.PAID : Outcome.DECLINED;
            keep(session, payment.amount(), outcome, payment.declineReason(), now);
        }
    }

    @Transactional(TxType.REQUIRES_NEW)
    void ask(Session session, String why, Instant now) {
        keep(session, session.charge().due(), Outcome.ASKED, why, now);
    }

    private void keep(Session session, Money amount, Outcome outcome, String why, Instant now) {
        UUID holder = autopays.holder(session).orElse(null);
        AutopayResult result =
                new AutopayResult(session.charge().chargeId(), session.sessionId(), holder, outcome, why, now);
        if (autopays.keep(result) && holder != null) {
            letters.send(session, amount, result);
        }
    }

    @Transactional(TxType.REQUIRES_NEW)
    Optional<AutopaySetting> setting(UUID accountId) {
        return autopays.setting(accountId);
    }

    @Transactional(TxType.REQUIRES_NEW)
    void set(AutopaySetting setting) {
        autopays.set(setting);
    }

    @Transactional(TxType.REQUIRES_NEW)
    Optional<AutopayResult> result(UUID sessionId) {
        return autopays.result(sessionId);
    }
}
