package org.scps.billing.payment;

import org.scps.billing.session.Session;

/** What became of a decision about a charge. */
public sealed interface ChargeOutcome {

    /** @param session with its charge as it is now */
    record Done(Session session) implements ChargeOutcome {}

    /** The charge does not stand where this could be decided. */
    record Refused(String why) implements ChargeOutcome {}

    record NoSuchSession() implements ChargeOutcome {}
}
