package org.scps.portal.upstream;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Sessions, charges, reviews, passages and occupancy, kept by the billing service. */
@ApplicationScoped
public class Billing {

    public static final int LARGEST_PAGE = 200;

    private final BillingClient client;
    private final BillingCalls billing;

    Billing(@RestClient BillingClient client, BillingCalls billing) {
        this.client = client;
        this.billing = billing;
    }

    /**
     * Sessions, newest first.
     *
     * @param facilityId null for all
     * @param plates empty for all
     * @param state null for all
     */
    public Answer<Paged<Session>> sessions(String facilityId, List<String> plates, String state, int page, int size) {
        return billing.ask(() -> client.sessions(facilityId, plates, state, page, size));
    }

    public Answer<Session> session(UUID sessionId) {
        return billing.ask(() -> client.session(sessionId));
    }

    /** @param at null for now */
    public Answer<Quote> quote(UUID sessionId, Instant at) {
        return billing.ask(() -> client.quote(sessionId, at));
    }

    public Answer<Payment> pay(UUID sessionId, String idempotencyKey, String actor, PaymentWish wish) {
        return billing.ask(() -> client.pay(sessionId, idempotencyKey, actor, wish));
    }

    public Answer<Receipt> receipt(UUID sessionId) {
        return billing.ask(() -> client.receipt(sessionId));
    }

    public Answer<Paged<Review>> reviews(String facilityId, String state, int page, int size) {
        return billing.ask(() -> client.reviews(facilityId, state, page, size));
    }

    public Answer<Review> review(UUID reviewId) {
        return billing.ask(() -> client.review(reviewId));
    }

    public Answer<Boolean> resolve(UUID reviewId, String actor, Resolution resolution) {
        return billing.done(() -> client.resolve(reviewId, actor, resolution));
    }

    public Answer<Paged<Passage>> passages(String facilityId, String laneId, String plate, int page, int size) {
        return billing.ask(() -> client.passages(facilityId, laneId, plate, page, size));
    }

    public Answer<PassageHistory> passage(UUID passageId) {
        return billing.ask(() -> client.passage(passageId));
    }

    public Answer<Boolean> correct(UUID passageId, String actor, String plate) {
        return billing.done(() -> client.correct(passageId, actor, new BillingClient.PlateCorrection(plate)));
    }

    public Answer<Occupancy> occupancy(String facilityId) {
        return billing.ask(() -> client.occupancy(facilityId));
    }

    /** @param zone null for all of the facility */
    public Answer<Boolean> setOccupancy(String facilityId, String zone, String actor, int occupied) {
        return billing.done(
                () -> client.setOccupancy(facilityId, actor, new BillingClient.OccupancyWish(occupied, zone)));
    }

    /** Counts from the open sessions on. */
    public Answer<Boolean> resetOccupancy(String facilityId, String zone, String actor) {
        return billing.done(() -> client.resetOccupancy(facilityId, actor, new BillingClient.OccupancyReset(zone)));
    }

    public Answer<List<Occupancy.Setting>> occupancySettings(String facilityId) {
        return billing.ask(() -> client.occupancySettings(facilityId).items());
    }

    /** The lanes that lead into a zone. */
    public Answer<List<Occupancy.LaneZone>> laneZones(String facilityId) {
        return billing.ask(() -> client.laneZones(facilityId).items());
    }

    /** @param zone that the lane leads into; null for none */
    public Answer<Boolean> setZone(String facilityId, String laneId, String zone, String actor) {
        return billing.done(() -> {
            if (zone == null) {
                client.clearZone(facilityId, laneId, actor);
            } else {
                client.setZone(facilityId, laneId, actor, new BillingClient.ZoneWish(zone));
            }
        });
    }

    public Answer<Tariff> tariff(String facilityId) {
        return billing.ask(() -> client.tariff(facilityId));
    }

    /** Receipts and credit notes of a session, the earliest first. */
    public Answer<List<ReceiptDocument>> receipts(UUID sessionId) {
        return billing.ask(() -> client.receiptsOf(sessionId).items());
    }

    /**
     * What was written to drivers, the latest first.
     *
     * @param accountId null for all
     */
    public Answer<Paged<Message>> messages(UUID accountId, int page, int size) {
        return billing.ask(() -> client.messages(accountId, null, page, size));
    }

    /**
     * What is due for a plate as somebody typed it.
     *
     * @param enteredAbout for vehicles inside: about when they came in; null for those that have left
     */
    public Answer<List<GuestVisit>> guestVisits(String facilityId, String plate, Instant enteredAbout) {
        return billing.ask(
                () -> client.guestVisits(facilityId, plate, enteredAbout).items());
    }

    public Answer<GuestVisit> guestVisit(UUID sessionId) {
        return billing.ask(() -> client.guestVisit(sessionId));
    }

    /** How the reads of a facility become sessions. */
    public Answer<PairingSetting> pairing(String facilityId) {
        return billing.ask(() -> client.pairing(facilityId));
    }

    public Answer<Boolean> setPairing(String facilityId, String actor, PairingSetting wish) {
        return billing.done(() -> client.setPairing(facilityId, actor, wish));
    }

    /** Whether exits without an entry are charged by themselves. */
    public Answer<LostEntrySetting> lostEntries(String facilityId) {
        return billing.ask(() -> client.lostEntries(facilityId));
    }

    public Answer<LostEntrySetting> setLostEntries(String facilityId, String actor, boolean byThemselves) {
        return billing.ask(
                () -> client.setLostEntries(facilityId, actor, new BillingClient.LostEntryWish(byThemselves)));
    }

    /** Which misreads a tolerance would accept. */
    public Answer<List<Misread>> misreads(String facilityId, Integer confusions, Double weight) {
        return billing.ask(() -> client.misreads(facilityId, confusions, weight));
    }

    /** Somebody's word that entry and exit of a session are of one vehicle. */
    public Answer<Boolean> confirm(UUID sessionId, String actor, String plate) {
        return billing.done(() -> client.confirm(sessionId, actor, new BillingClient.PlateCorrection(plate)));
    }
}
