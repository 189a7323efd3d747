package org.scps.portal.upstream;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Sessions, charges, reviews, passages and occupancy, kept by the billing service. */
@ApplicationScoped
public class Billing {

    public static final int LARGEST_PAGE = 200;

    private final BillingClient client;
    private final Asking asking;

    Billing(@RestClient BillingClient client, Asking asking) {
        this.client = client;
        this.asking = asking;
    }

    /**
     * Sessions, newest first.
     *
     * @param facilityId null for all
     * @param plates empty for all
     * @param state null for all
     */
    public Answer<Paged<Session>> sessions(String facilityId, List<String> plates, String state, int page, int size) {
        return ask(() -> client.sessions(facilityId, plates, state, page, size));
    }

    public Answer<Session> session(UUID sessionId) {
        return ask(() -> client.session(sessionId));
    }

    /** @param at null for now */
    public Answer<Quote> quote(UUID sessionId, Instant at) {
        return ask(() -> client.quote(sessionId, at));
    }

    public Answer<Payment> pay(UUID sessionId, String idempotencyKey, String actor, PaymentWish wish) {
        return ask(() -> client.pay(sessionId, idempotencyKey, actor, wish));
    }

    public Answer<Receipt> receipt(UUID sessionId) {
        return ask(() -> client.receipt(sessionId));
    }

    public Answer<Paged<Review>> reviews(String facilityId, String state, int page, int size) {
        return ask(() -> client.reviews(facilityId, state, page, size));
    }

    public Answer<Review> review(UUID reviewId) {
        return ask(() -> client.review(reviewId));
    }

    public Answer<Boolean> resolve(UUID reviewId, String actor, Resolution resolution) {
        return ask(() -> {
            client.resolve(reviewId, actor, resolution);
            return true;
        });
    }

    public Answer<Paged<Passage>> passages(String facilityId, String laneId, String plate, int page, int size) {
        return ask(() -> client.passages(facilityId, laneId, plate, page, size));
    }

    public Answer<PassageHistory> passage(UUID passageId) {
        return ask(() -> client.passage(passageId));
    }

    public Answer<Boolean> correct(UUID passageId, String actor, String plate) {
        return ask(() -> {
            client.correct(passageId, actor, new BillingClient.PlateCorrection(plate));
            return true;
        });
    }

    public Answer<Occupancy> occupancy(String facilityId) {
        return ask(() -> client.occupancy(facilityId));
    }

    /** @param zone null for all of the facility */
    public Answer<Boolean> setOccupancy(String facilityId, String zone, String actor, int occupied) {
        return ask(() -> {
            client.setOccupancy(facilityId, actor, new BillingClient.OccupancyWish(occupied, zone));
            return true;
        });
    }

    /** Counts from the open sessions on. */
    public Answer<Boolean> resetOccupancy(String facilityId, String zone, String actor) {
        return ask(() -> {
            client.resetOccupancy(facilityId, actor, new BillingClient.OccupancyReset(zone));
            return true;
        });
    }

    public Answer<List<Occupancy.Setting>> occupancySettings(String facilityId) {
        return ask(() -> client.occupancySettings(facilityId).items());
    }

    /** The lanes that lead into a zone. */
    public Answer<List<Occupancy.LaneZone>> laneZones(String facilityId) {
        return ask(() -> client.laneZones(facilityId).items());
    }

    /** @param zone that the lane leads into; null for none */
    public Answer<Boolean> setZone(String facilityId, String laneId, String zone, String actor) {
        return ask(() -> {
            if (zone == null) {
                client.clearZone(facilityId, laneId, actor);
            } else {
                client.setZone(facilityId, laneId, actor, new BillingClient.ZoneWish(zone));
            }
            return true;
        });
    }

    public Answer<Tariff> tariff(String facilityId) {
        return ask(() -> client.tariff(facilityId));
    }

    /** Receipts and credit notes of a session, the earliest first. */
    public Answer<List<ReceiptDocument>> receipts(UUID sessionId) {
        return ask(() -> client.receiptsOf(sessionId).items());
    }

    /**
     * What was written to drivers, the latest first.
     *
     * @param accountId null for all
     */
    public Answer<Paged<Message>> messages(UUID accountId, int page, int size) {
        return ask(() -> client.messages(accountId, null, page, size));
    }

    /**
     * What is due for a plate as somebody typed it.
     *
     * @param enteredAbout for vehicles inside: about when they came in; null for those that have left
     */
    public Answer<List<GuestVisit>> guestVisits(String facilityId, String plate, Instant enteredAbout) {
        return ask(() -> client.guestVisits(facilityId, plate, enteredAbout).items());
    }

    public Answer<GuestVisit> guestVisit(UUID sessionId) {
        return ask(() -> client.guestVisit(sessionId));
    }

    /** How the reads of a facility become sessions. */
    public Answer<PairingSetting> pairing(String facilityId) {
        return ask(() -> client.pairing(facilityId));
    }

    public Answer<Boolean> setPairing(String facilityId, String actor, PairingSetting wish) {
        return ask(() -> {
            client.setPairing(facilityId, actor, wish);
            return true;
        });
    }

    /** Whether exits without an entry are charged by themselves. */
    public Answer<LostEntrySetting> lostEntries(String facilityId) {
        return ask(() -> client.lostEntries(facilityId));
    }

    public Answer<LostEntrySetting> setLostEntries(String facilityId, String actor, boolean byThemselves) {
        return ask(() -> client.setLostEntries(facilityId, actor, new BillingClient.LostEntryWish(byThemselves)));
    }

    /** Which misreads a tolerance would accept. */
    public Answer<List<Misread>> misreads(String facilityId, Integer confusions, Double weight) {
        return ask(() -> client.misreads(facilityId, confusions, weight));
    }

    /** Somebody's word that entry and exit of a session are of one vehicle. */
    public Answer<Boolean> confirm(UUID sessionId, String actor, String plate) {
        return ask(() -> {
            client.confirm(sessionId, actor, new BillingClient.PlateCorrection(plate));
            return true;
        });
    }

    private <T> Answer<T> ask(Supplier<T> call) {
        return asking.ask("billing service", call);
    }
}
