package org.scps.billing.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.scps.billing.session.Cause;
import org.scps.billing.session.Charge;
import org.scps.billing.session.Facilities;
import org.scps.billing.session.Facility;
import org.scps.billing.session.FacilityLock;
import org.scps.billing.session.Session;
import org.scps.billing.session.SessionUpdates;
import org.scps.billing.session.Sessions;
import org.scps.events.ChargeState;

/** The stored steps of following up, each in one transaction. */
@ApplicationScoped
class FollowUpBook {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK);

    private final UnpaidCharges unpaid;
    private final Mail mail;
    private final FacilityLock lock;
    private final Sessions sessions;
    private final Facilities facilities;
    private final SessionUpdates updates;

    FollowUpBook(
            UnpaidCharges unpaid,
            Mail mail,
            FacilityLock lock,
            Sessions sessions,
            Facilities facilities,
            SessionUpdates updates) {
        this.unpaid = unpaid;
        this.mail = mail;
        this.lock = lock;
        this.sessions = sessions;
        this.facilities = facilities;
        this.updates = updates;
    }

    @Transactional
    List<Unpaid> refresh(Instant now, Instant dueBefore, int reminders, int limit) {
        unpaid.refresh(now);
        return unpaid.waiting(dueBefore, reminders, limit);
    }

    /** Sends a reminder, with its fee, unless it was paid or objected to meanwhile. */
    @Transactional
    boolean remind(Unpaid due, BigDecimal asked, Instant now) {
        if (!lock.takeForSession(due.sessionId())) {
            return false;
        }
        Session session = sessions.find(due.sessionId()).orElseThrow();
        Optional<Charge> charge = session.standingCharge().filter(c -> c.state() == ChargeState.DUE);
        if (charge.isEmpty()) {
            return false;
        }
        String currency = charge.get().total().currency();
        BigDecimal fee = inCoins(asked, currency);
        if (!unpaid.remind(due, fee, currency, now)) {
            return false;
        }
        Session reminded = session;
        if (fee.signum() > 0) {
            Session dearer = session.withCharge(charge.get().plusFee(due.reminders() + 1, fee, now), now);
            Cause cause = new Cause(Cause.SYSTEM, "Reminder fee", session.correlationId(), now);
            reminded = updates.store(session, dearer, cause);
        }
        mail.send(message(reminded, due, fee, now));
        return true;
    }

    private static BigDecimal inCoins(BigDecimal fee, String currency) {
        return fee.setScale(Currency.getInstance(currency).getDefaultFractionDigits(), RoundingMode.HALF_UP);
    }

    private Message message(Session session, Unpaid due, BigDecimal fee, Instant now) {
        Optional<Facility> facility = facilities.find(session.facilityId());
        ZoneId zone = facility.map(Facility::timeZone).orElse(ZoneId.of("UTC"));
        String place = facility.map(Facility::name).orElse(session.facilityId());
        String amount = session.charge().due().amount().toPlainString() + " "
                + session.charge().due().currency();
        String body =
                "Your stay at %s from %s is not paid yet: %s is due%s. You can pay it under My visits, and say there"
                        + " if something is wrong with it: then it is frozen until a person has answered you.";
        return new Message(
                UUID.randomUUID(),
                mail.accountOf(session.plate()).orElse(null),
                session.sessionId(),
                session.facilityId(),
                "Reminder %d: %s to pay".formatted(due.reminders() + 1, amount),
                body.formatted(
                        place,
                        TIME.format(session.startedAt().atZone(zone)),
                        amount,
                        fee.signum() == 0 ? "" : ", %s of it for this reminder".formatted(fee.toPlainString())),
                now);
    }
}
