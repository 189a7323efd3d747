package org.scps.billing.followup;

import java.util.Optional;
import java.util.UUID;

/** Takes messages to drivers. Call in the transaction of what they tell. */
public interface Mail {

    void send(Message message);

    /** The account that has a vehicle with this plate. */
    Optional<UUID> accountOf(String plate);
}
