package org.scps.portal.rest;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Duration;
import java.util.Set;
import org.scps.conventions.RepeatRules;
import org.scps.portal.security.Viewer;

/** A key belongs to the account that asks, or to the address of who has none. Answers that hold a secret are not kept. */
@Singleton
class ViewersRepeat implements RepeatRules {

    private static final Set<String> SECRETS = Set.of("/api/v1/tokens", "/api/v1/devices");

    private final Viewer viewer;
    private final HttpServerRequest http;

    ViewersRepeat(Viewer viewer, HttpServerRequest http) {
        this.viewer = viewer;
        this.http = http;
    }

    @Override
    public boolean applyTo(String path) {
        return path.startsWith("/api/") && !SECRETS.contains(path);
    }

    @Override
    public String who(ContainerRequestContext request) {
        return viewer.account().map(account -> account.accountId().toString()).orElseGet(() -> http.remoteAddress()
                .hostAddress());
    }

    @Override
    public int longestKey() {
        return 100;
    }

    @Override
    public Duration answerWithin() {
        return Duration.ofSeconds(10);
    }
}
