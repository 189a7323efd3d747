package org.scps.portal.account;

import java.time.Duration;

/** What came of an attempt to sign in. */
public sealed interface SignIn {

    record Welcome(Account account) implements SignIn {}

    /** Email and password do not belong together; which of them is wrong is not told. */
    record Unknown() implements SignIn {}

    /** @param pause until the next attempt is looked at */
    record TooMany(Duration pause) implements SignIn {}
}
