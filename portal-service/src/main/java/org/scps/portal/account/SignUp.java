package org.scps.portal.account;

/** What came of a wish for an account. */
public sealed interface SignUp {

    record Opened(Account account) implements SignUp {}

    /** @param reason for the person who typed it */
    record Refused(String field, String reason) implements SignUp {}
}
