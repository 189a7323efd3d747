package org.scps.portal.upstream;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What drivers object to and the answers, kept by the billing service. */
@ApplicationScoped
public class Disputes {

    private final BillingClient client;
    private final BillingCalls billing;

    Disputes(@RestClient BillingClient client, BillingCalls billing) {
        this.client = client;
        this.billing = billing;
    }

    public Answer<Dispute> open(UUID sessionId, String actor, Objection objection) {
        return billing.ask(() -> client.dispute(sessionId, actor, objection));
    }

    /** The earliest first. */
    public Answer<List<Dispute>> ofSession(UUID sessionId) {
        return billing.ask(() -> client.disputesOf(sessionId).items());
    }

    /** @param state null for all */
    public Answer<Paged<Dispute>> all(String facilityId, String state, int page, int size) {
        return billing.ask(() -> client.disputes(facilityId, state, page, size));
    }

    public Answer<Dispute> one(UUID disputeId) {
        return billing.ask(() -> client.disputeOf(disputeId));
    }

    public Answer<Dispute> answer(UUID disputeId, String actor, DisputeAnswer answer) {
        return billing.ask(() -> client.answer(disputeId, actor, answer));
    }
}
