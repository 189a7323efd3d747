package org.scps.ingest.rest;

import java.util.Optional;

/** The token of an {@code Authorization: Bearer …} header. */
final class BearerToken {

    private static final String SCHEME = "Bearer ";

    private BearerToken() {}

    /** Empty when the header is missing or of another scheme. */
    static Optional<String> of(String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(authorization.substring(SCHEME.length()).strip())
                : Optional.empty();
    }
}
