package org.scps.portal.upstream;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What drivers object to and the answers, kept by the billing service. */
@ApplicationScoped
public class Disputes {

    private final BillingClient client;
    private final Asking asking;

    Disputes(@RestClient BillingClient client, Asking asking) {
        this.client = client;
        this.asking = asking;
    }

    public Answer<Dispute> open(UUID sessionId, String actor, Objection objection) {
        return ask(() -> client.dispute(sessionId, actor, objection));
    }

    /** The earliest first. */
    public Answer<List<Dispute>> ofSession(UUID sessionId) {
        return ask(() -> client.disputesOf(sessionId).items());
    }

    /** @param state null for all */
    public Answer<Paged<Dispute>> all(String facilityId, String state, int page, int size) {
        return ask(() -> client.disputes(facilityId, state, page, size));
    }

    public Answer<Dispute> one(UUID disputeId) {
        return ask(() -> client.disputeOf(disputeId));
    }

    public Answer<Dispute> answer(UUID disputeId, String actor, DisputeAnswer answer) {
        return ask(() -> client.answer(disputeId, actor, answer));
    }

    private <T> Answer<T> ask(Supplier<T> call) {
        return asking.ask("billing service", call);
    }
}
