package org.scps.portal.upstream;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Charges, what operators decide about them, and the ledger, kept by the billing service. */
@ApplicationScoped
public class ChargeBook {

    private final ChargeClient client;
    private final BillingCalls billing;

    ChargeBook(@RestClient ChargeClient client, BillingCalls billing) {
        this.client = client;
        this.billing = billing;
    }

    /** What an operator decides without moving money. */
    public enum Decision {
        WAIVE("waiver"),
        WRITE_OFF("write-off"),
        ASK_AGAIN("reopening");

        private final String path;

        Decision(String path) {
            this.path = path;
        }
    }

    public Answer<ChargeStory> story(UUID sessionId) {
        return billing.ask(() -> client.story(sessionId));
    }

    /** @param key the same in every repeat of the same wish */
    public Answer<ChargeStory> decide(UUID sessionId, Decision decision, String reason, String actor, String key) {
        return billing.ask(() -> client.decide(sessionId, decision.path, actor, key, new ChargeClient.Why(reason)));
    }

    /** @param amount null for all that is left */
    public Answer<ChargeStory> refund(UUID sessionId, String amount, String reason, String actor, String key) {
        return billing.ask(() -> client.refund(sessionId, actor, key, new ChargeClient.RefundWish(amount, reason)));
    }

    /** Stays that somebody still has to pay for, the latest first. */
    public Answer<Paged<Session>> unpaid(String facilityId, int page, int size) {
        return billing.ask(() -> client.charged("DUE", facilityId, page, size));
    }

    /** What drivers' banks took back: open ones by deadline first, then the decided, the latest first. */
    public Answer<Paged<Chargeback>> chargebacks(String facilityId, int page, int size) {
        return billing.ask(() -> client.chargebacks(facilityId, page, size));
    }

    /** The latest first. */
    public Answer<Paged<LedgerEntry>> entries(LedgerFilter filter, int page, int size) {
        return billing.ask(
                () -> client.entries(filter.facilityId(), filter.account(), filter.from(), filter.to(), page, size));
    }

    /** As of the end of the filter's time. */
    public Answer<LedgerBalances> balances(LedgerFilter filter) {
        return billing.ask(() -> client.balances(filter.facilityId(), filter.to()));
    }
}
