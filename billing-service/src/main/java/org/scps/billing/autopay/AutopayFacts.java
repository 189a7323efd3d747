package org.scps.billing.autopay;

import java.time.Instant;
import java.util.UUID;
import org.scps.events.ChargeState;
import org.scps.events.Money;

/**
 * All that the rule looks at.
 *
 * @param exact entry and exit were read as one plate, and nothing contests that they are of one vehicle
 * @param sure both reads were accepted by the machine, and nobody corrected them
 * @param untouched no person has ever changed the charge, and nothing of it was given back
 * @param questioned somebody objected, or a person is asked to look at it
 * @param tried a payment of the charge was begun after the vehicle had left, whatever became of it; what was paid inside
 *     paid for leaving then, so the difference of a longer stay is a question of its own
 * @param quietSince when the vehicle left, or something last changed about the stay, whichever is later
 * @param holder the account that had the vehicle from before the entry until after the exit; null for none
 * @param setting the holder's; null when it never set any
 * @param cardUsable the setting's card is still on file
 */
public record AutopayFacts(
        ChargeState state,
        boolean exact,
        boolean sure,
        boolean untouched,
        boolean questioned,
        boolean tried,
        Money due,
        Instant quietSince,
        UUID holder,
        AutopaySetting setting,
        boolean cardUsable) {}
