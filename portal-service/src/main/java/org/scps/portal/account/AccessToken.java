package org.scps.portal.account;

import java.time.Instant;

/**
 * The secret that stands for a signed-in account; told once, at issue.
 *
 * @param secret 256 random bits, base64url
 */
public record AccessToken(String secret, Kind kind, Instant expiresAt) {

    /** Where a token is good: a cookie never works as a bearer token, nor the other way round. */
    public enum Kind {
        BROWSER,
        API
    }
}
