package org.scps.portal.account;

import java.util.Set;

/** What an account may do. */
public enum Role {
    DRIVER(Set.of(Role.DRIVER_NAME)),
    OPERATOR(Set.of(Role.DRIVER_NAME, Role.OPERATOR_NAME)),
    ADMIN(Set.of(Role.DRIVER_NAME, Role.OPERATOR_NAME, Role.ADMIN_NAME));

    public static final String DRIVER_NAME = "DRIVER";
    public static final String OPERATOR_NAME = "OPERATOR";
    public static final String ADMIN_NAME = "ADMIN";

    private final Set<String> grants;

    Role(Set<String> grants) {
        this.grants = grants;
    }

    /** The role's own name and those of the roles it includes. */
    public Set<String> grants() {
        return grants;
    }

    public boolean operates() {
        return this != DRIVER;
    }
}
