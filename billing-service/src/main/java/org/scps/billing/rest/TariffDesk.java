package org.scps.billing.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.scps.billing.document.TariffDocument;
import org.scps.billing.document.TariffReader;
import org.scps.billing.persistence.TariffShelf;
import org.scps.billing.persistence.TariffVersion;
import org.scps.billing.session.Facilities;
import org.scps.billing.session.Facility;
import org.scps.billing.session.FacilityLock;
import org.scps.billing.tariff.Tariff;

/** What operators do to tariffs, each in one transaction under the facility's lock. */
@ApplicationScoped
class TariffDesk {

    /** Clocks of people and servers differ a little. */
    private static final Duration JUST_NOW = Duration.ofMinutes(5);

    private final FacilityLock lock;
    private final Facilities facilities;
    private final TariffShelf shelf;
    private final Clock clock;

    TariffDesk(FacilityLock lock, Facilities facilities, TariffShelf shelf, Clock clock) {
        this.lock = lock;
        this.facilities = facilities;
        this.shelf = shelf;
        this.clock = clock;
    }

    /** @throws org.scps.billing.document.BadTariffException for a bad document */
    @Transactional
    TariffVersion draft(String facilityId, String document, String actor) {
        lock.take(facilityId);
        return shelf.draft(facilityId, fitting(facilityId, document), actor, clock.instant());
    }

    @Transactional
    TariffVersion change(String facilityId, int version, String document, String actor) {
        lock.take(facilityId);
        draftOnly(facilityId, version);
        Params.actor(actor);
        return shelf.change(facilityId, version, fitting(facilityId, document));
    }

    @Transactional
    void discard(String facilityId, int version, String actor) {
        lock.take(facilityId);
        TariffVersion found = find(facilityId, version);
        Params.actor(actor);
        if (found.state() == TariffVersion.State.PUBLISHED && !found.validFrom().isAfter(clock.instant())) {
            throw Refusal.conflict(
                    "Version " + version + " has been in force and is kept; publish another one instead");
        }
        shelf.discard(facilityId, version);
    }

    /** @param from null for now */
    @Transactional
    TariffVersion publish(String facilityId, int version, Instant from, Instant to, String actor) {
        lock.take(facilityId);
        draftOnly(facilityId, version);
        Instant now = clock.instant();
        Instant begin = from == null ? now : from;
        if (begin.isBefore(now.minus(JUST_NOW))) {
            throw Refusal.badRequest(
                    "validFrom is in the past: who has driven in keeps the price of then; choose a moment from now on");
        }
        if (to != null && !to.isAfter(begin)) {
            throw Refusal.badRequest("validTo is not after validFrom; leave it out for an open end");
        }
        return shelf.publish(facilityId, version, begin.isBefore(now) ? now : begin, to, actor, now);
    }

    TariffVersion find(String facilityId, int version) {
        return shelf.find(facilityId, version)
                .orElseThrow(() -> Refusal.notFound("tariff version " + version + " of facility " + facilityId));
    }

    private void draftOnly(String facilityId, int version) {
        if (find(facilityId, version).state() != TariffVersion.State.DRAFT) {
            throw Refusal.conflict("Version " + version + " is published; make a new draft instead");
        }
    }

    /** Tidied, with the facility's own id; a tariff of another time zone or currency would charge wrongly. */
    private String fitting(String facilityId, String document) {
        Tariff tariff = TariffReader.read(document, 1);
        Facility facility = facilities.find(facilityId).orElseThrow(() -> Refusal.notFound("facility " + facilityId));
        TariffReader.requirePlace(tariff, facility.timeZone(), facility.currency());
        return TariffDocument.at(document, TariffShelf.tariffId(facilityId), facility.timeZone(), facility.currency());
    }
}
