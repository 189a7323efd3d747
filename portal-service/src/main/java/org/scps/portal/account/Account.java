package org.scps.portal.account;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who can sign in.
 *
 * @param email lower case; also the name that stands in audit trails
 * @param name for people
 */
public record Account(UUID accountId, String email, String name, Role role, Instant createdAt) {

    public boolean operates() {
        return role.operates();
    }

    public boolean administers() {
        return role == Role.ADMIN;
    }
}
