package org.scps.billing.autopay;

import java.util.UUID;

/** What the rule says of a charge. */
public sealed interface AutopayDecision {

    record Pay(UUID cardId) implements AutopayDecision {}

    /** @param why for the driver */
    record AskFirst(String why) implements AutopayDecision {}

    /** @param why for people */
    record Leave(String why) implements AutopayDecision {}
}
