package org.scps.portal.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.scps.portal.account.Account;

/** Who is looking. */
@RequestScoped
public class Viewer {

    static final String ACCOUNT = "account";

    private final SecurityIdentity identity;

    Viewer(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Optional<Account> account() {
        return Optional.ofNullable(identity.getAttribute(ACCOUNT));
    }

    /** For resources that let nobody in who is not signed in. */
    public Account signedIn() {
        return account().orElseThrow(() -> new IllegalStateException("Resource is open to visitors"));
    }

    public UUID accountId() {
        return signedIn().accountId();
    }
}
