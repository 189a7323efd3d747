package org.scps.portal.security;

import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** The two cookies of the portal, both out of reach of script and of other sites' forms. */
public final class Cookies {

    /** Secret of the browser session. */
    public static final String SESSION = "scps_session";

    /** Random; keys the CSRF token of a browser that is not signed in. */
    public static final String VISITOR = "scps_visitor";

    private Cookies() {}

    /** @param secure the page came over TLS */
    public static NewCookie session(String secret, Instant expiresAt, boolean secure) {
        return cookie(SESSION, secret, secure).expiry(Date.from(expiresAt)).build();
    }

    public static NewCookie noSession(boolean secure) {
        return cookie(SESSION, "", secure).maxAge(0).build();
    }

    static NewCookie visitor(String value, boolean secure) {
        return cookie(VISITOR, value, secure)
                .maxAge((int) Duration.ofDays(1).toSeconds())
                .build();
    }

    private static NewCookie.Builder cookie(String name, String value, boolean secure) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX);
    }
}
