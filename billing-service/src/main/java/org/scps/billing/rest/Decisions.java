package org.scps.billing.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.scps.billing.session.Actor;
import org.scps.billing.session.FacilityLock;
import org.scps.billing.session.Occupancy;
import org.scps.billing.session.OccupancyCounter;
import org.scps.billing.session.PairWord;
import org.scps.billing.session.PairingRules;
import org.scps.billing.session.PairingSettings;
import org.scps.billing.session.Resolution;
import org.scps.billing.session.ReviewDesk;

/** What operators decide, each in one transaction under the facility's lock. */
@ApplicationScoped
class Decisions {

    private final FacilityLock lock;
    private final ReviewDesk desk;
    private final OccupancyCounter counter;
    private final PairingSettings settings;
    private final Clock clock;

    Decisions(FacilityLock lock, ReviewDesk desk, OccupancyCounter counter, PairingSettings settings, Clock clock) {
        this.lock = lock;
        this.desk = desk;
        this.counter = counter;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    void correct(UUID passageId, String plate, String actor) {
        if (!lock.takeForPassage(passageId) || !desk.correct(passageId, plate, now(actor))) {
            throw Refusal.notFound("passage " + passageId);
        }
    }

    /** @param plate and @param sessionId only where the action needs them */
    @Transactional
    Resolution resolve(UUID reviewId, ReviewResource.Action action, String plate, UUID sessionId, String actor) {
        if (!lock.takeForReview(reviewId)) {
            return new Resolution.NotFound("review " + reviewId);
        }
        return switch (action) {
            case CORRECT -> desk.correctReviewed(reviewId, plate, now(actor));
            case PAIR -> desk.pair(reviewId, sessionId, now(actor));
            case CONFIRM -> desk.confirm(reviewId, now(actor));
            case DISMISS -> desk.dismiss(reviewId, now(actor));
        };
    }

    /** Until the transaction ends; before anything is looked at that depends on the count. */
    void hold(String facilityId) {
        lock.take(facilityId);
    }

    @Transactional
    Occupancy count(String facilityId, String zone, int occupied, String actor) {
        lock.take(facilityId);
        return counter.set(facilityId, zone, occupied, now(actor));
    }

    @Transactional
    Occupancy recount(String facilityId, String zone, String actor) {
        lock.take(facilityId);
        return counter.reset(facilityId, zone, now(actor));
    }

    @Transactional
    void setPairing(String facilityId, PairingRules rules, String actor) {
        lock.take(facilityId);
        settings.set(facilityId, rules, now(actor));
    }

    /** Somebody's word that entry and exit of a session are of one vehicle. */
    @Transactional
    void confirmPair(UUID sessionId, String plate, String actor) {
        PairWord word =
                lock.takeForSession(sessionId) ? desk.confirmPair(sessionId, plate, now(actor)) : PairWord.NOT_FOUND;
        switch (word) {
            case TAKEN -> {}
            case NOT_FOUND -> throw Refusal.notFound("session " + sessionId);
            case NO_PAIR -> throw Refusal.conflict("The session has not both an entry and an exit: there is no pair");
            case OTHER_PLATE ->
                throw Refusal.conflict("Neither entry nor exit was read as that plate; correct the passage instead");
        }
    }

    private Actor now(String actor) {
        return new Actor(actor, clock.instant());
    }
}
