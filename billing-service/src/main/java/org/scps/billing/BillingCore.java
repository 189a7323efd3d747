package org.scps.billing;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.scps.billing.payment.OutsideSandboxAnswers;
import org.scps.billing.payment.SandboxAnswers;
import org.scps.billing.persistence.SandboxAnswerRows;
import org.scps.billing.session.ChargeRecord;
import org.scps.billing.session.Charging;
import org.scps.billing.session.Facilities;
import org.scps.billing.session.FacilityDesk;
import org.scps.billing.session.ForgottenDesk;
import org.scps.billing.session.LostEntries;
import org.scps.billing.session.Occupancies;
import org.scps.billing.session.OccupancyCounter;
import org.scps.billing.session.Outbox;
import org.scps.billing.session.PairingRules;
import org.scps.billing.session.PairingSettings;
import org.scps.billing.session.PassageChanges;
import org.scps.billing.session.Passages;
import org.scps.billing.session.Payable;
import org.scps.billing.session.ReadDesk;
import org.scps.billing.session.ReviewDesk;
import org.scps.billing.session.ReviewQueue;
import org.scps.billing.session.Reviews;
import org.scps.billing.session.SessionBook;
import org.scps.billing.session.SessionUpdates;
import org.scps.billing.session.Sessions;
import org.scps.billing.session.Tariffs;
import org.scps.billing.session.Tolerance;

/** Puts the core, which knows no framework, together with what stands behind its interfaces. */
class BillingCore {

    /** PostgreSQL keeps microseconds and people read milliseconds. */
    @Produces
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }

    @Produces
    @Singleton
    SandboxAnswers sandboxAnswers(SandboxAnswerRows rows, BillingConfig config) {
        return config.payments()
                .sandboxBook()
                .<SandboxAnswers>map(OutsideSandboxAnswers::new)
                .orElse(rows);
    }

    /** What holds where a facility has set nothing. */
    @Produces
    @Singleton
    PairingRules usualRules(BillingConfig config) {
        BillingConfig.Pairing pairing = config.pairing();
        return new PairingRules(
                pairing.repeatWithin(),
                pairing.wrongWayWithin(),
                pairing.maximumStay(),
                pairing.passThrough(),
                new Tolerance(pairing.confusions(), pairing.confusionWeight(), pairing.tolerantWithin()));
    }

    @Produces
    @Singleton
    SessionUpdates sessionUpdates(Sessions sessions, Outbox outbox, ChargeRecord record) {
        return new SessionUpdates(sessions, outbox, record);
    }

    @Produces
    @Singleton
    Charging charging(Tariffs tariffs, PairingSettings settings, LostEntries lostEntries) {
        return new Charging(tariffs, settings, lostEntries);
    }

    @Produces
    @Singleton
    Payable payable(Charging charging, Tariffs tariffs) {
        return new Payable(charging, tariffs);
    }

    @Produces
    @Singleton
    SessionBook sessionBook(
            PairingSettings settings, Passages passages, Sessions sessions, Charging charging, SessionUpdates updates) {
        return new SessionBook(settings, passages, sessions, charging, updates);
    }

    @Produces
    @Singleton
    PassageChanges passageChanges(Passages passages, SessionBook book, Reviews reviews) {
        return new PassageChanges(passages, book, new ReviewQueue(reviews));
    }

    @Produces
    @Singleton
    ForgottenDesk forgottenDesk(Sessions sessions, PairingSettings settings, PassageChanges changes) {
        return new ForgottenDesk(sessions, settings, changes);
    }

    @Produces
    @Singleton
    OccupancyCounter occupancyCounter(Occupancies occupancies, Facilities facilities, Outbox outbox) {
        return new OccupancyCounter(occupancies, facilities, outbox);
    }

    @Produces
    @Singleton
    ReadDesk readDesk(Passages passages, Facilities facilities, PassageChanges changes, OccupancyCounter counter) {
        return new ReadDesk(passages, facilities, changes, counter);
    }

    @Produces
    @Singleton
    FacilityDesk facilityDesk(Facilities facilities, Tariffs tariffs, ReadDesk reads) {
        return new FacilityDesk(facilities, tariffs, reads);
    }

    @Produces
    @Singleton
    ReviewDesk reviewDesk(
            Reviews reviews, Passages passages, Sessions sessions, PassageChanges changes, SessionUpdates updates) {
        return new ReviewDesk(reviews, passages, sessions, changes, updates);
    }
}
