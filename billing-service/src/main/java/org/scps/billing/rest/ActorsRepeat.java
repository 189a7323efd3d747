package org.scps.billing.rest;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Duration;
import org.scps.billing.BillingConfig;
import org.scps.conventions.RepeatRules;

/** A key belongs to the {@code X-Actor} who asks. */
@Singleton
class ActorsRepeat implements RepeatRules {

    private final BillingConfig.Idempotency config;

    ActorsRepeat(BillingConfig config) {
        this.config = config.idempotency();
    }

    /** Anybody may send to the webhook, and a message there names itself. */
    @Override
    public boolean applyTo(String path) {
        return !path.equals(WebhookResource.PATH);
    }

    @Override
    public String who(ContainerRequestContext request) {
        return request.getHeaderString("X-Actor");
    }

    @Override
    public int longestKey() {
        return 200;
    }

    @Override
    public Duration answerWithin() {
        return config.answerWithin();
    }
}
