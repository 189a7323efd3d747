package org.scps.billing.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.scps.billing.persistence.DiscountCodeRows;
import org.scps.billing.persistence.DiscountCodeRows.DiscountCode;
import org.scps.billing.persistence.DiscountCodeRows.Redemption;
import org.scps.billing.session.Cause;
import org.scps.billing.session.Charge;
import org.scps.billing.session.Charging;
import org.scps.billing.session.FacilityLock;
import org.scps.billing.session.Session;
import org.scps.billing.session.SessionState;
import org.scps.billing.session.SessionUpdates;
import org.scps.billing.session.Sessions;
import org.scps.billing.session.Tariffs;
import org.scps.events.ChargeState;

/** Puts a discount code on a stay; one that is over and not yet paid is priced again. */
@ApplicationScoped
class Redeeming {

    private final FacilityLock lock;
    private final Sessions sessions;
    private final Tariffs tariffs;
    private final Charging charging;
    private final DiscountCodeRows codes;
    private final SessionUpdates updates;
    private final Clock clock;

    Redeeming(
            FacilityLock lock,
            Sessions sessions,
            Tariffs tariffs,
            Charging charging,
            DiscountCodeRows codes,
            SessionUpdates updates,
            Clock clock) {
        this.lock = lock;
        this.sessions = sessions;
        this.tariffs = tariffs;
        this.charging = charging;
        this.codes = codes;
        this.updates = updates;
        this.clock = clock;
    }

    @Transactional
    Redemption redeem(UUID sessionId, String text, String actor) {
        if (!lock.takeForSession(sessionId)) {
            throw Refusal.notFound("session " + sessionId);
        }
        Session session = sessions.find(sessionId).orElseThrow(() -> Refusal.notFound("session " + sessionId));
        requireOpenToCodes(session);
        Instant now = clock.instant();
        DiscountCode code = usable(session, text == null ? "" : text.strip().toUpperCase(Locale.ROOT), now);
        Redemption redemption =
                new Redemption(sessionId, code.code(), code.validationType(), code.merchant(), now, actor);
        if (!codes.redeem(session.facilityId(), redemption)) {
            throw Refusal.conflict("This stay has the code " + code.code() + " already");
        }
        priceAgain(session, code, actor, now);
        return redemption;
    }

    private void priceAgain(Session session, DiscountCode code, String actor, Instant now) {
        if (session.standingCharge().isPresent() && session.exit() != null) {
            Charge charge = charging.again(session);
            Cause cause = new Cause(actor, "Discount code " + code.code(), session.correlationId(), now);
            updates.store(session, session.withCharge(charge, now), cause);
        }
    }

    private static void requireOpenToCodes(Session session) {
        boolean priced = session.standingCharge()
                .filter(charge -> charge.paying()
                        || charge.state() != ChargeState.DUE
                                && charge.state() != ChargeState.HELD
                                && charge.state() != ChargeState.FREE)
                .isPresent();
        if (session.entry() == null || session.state() == SessionState.WITHDRAWN || priced) {
            throw Refusal.conflict("The price of this stay is settled or being paid; a code comes too late");
        }
    }

    private DiscountCode usable(Session session, String text, Instant now) {
        DiscountCode code = codes.find(session.facilityId(), text)
                .orElseThrow(() -> Refusal.notFound("code " + text + " for this car park"));
        if (code.revokedAt() != null
                || now.isBefore(code.validFrom())
                || code.validTo() != null && !now.isBefore(code.validTo())) {
            throw Refusal.conflict(
                    "The code " + text + " is not valid now; ask " + code.merchant() + " for another one");
        }
        if (code.uses() != null && code.used() >= code.uses()) {
            throw Refusal.conflict(
                    "The code " + text + " has been used up; ask " + code.merchant() + " for another one");
        }
        boolean worth = tariffs.inForce(session.facilityId(), session.entry().at())
                .concessions()
                .validation(code.validationType())
                .isPresent();
        if (!worth) {
            throw Refusal.conflict("The tariff of this stay gives nothing for the code " + text);
        }
        return code;
    }
}
