package org.scps.billing.session;

import java.util.List;
import java.util.UUID;
import org.scps.events.ChargeLine;
import org.scps.events.ChargeState;
import org.scps.events.Money;

/**
 * What a session costs and where that stands.
 *
 * @param total the sum of the lines
 * @param voided the stay it was for no longer stands; nothing is to be paid
 * @param paying a payment is under way, so the amount is fixed until its answer is known
 */
public record Charge(
        UUID chargeId,
        Money total,
        List<ChargeLine> lines,
        String tariffId,
        int tariffVersion,
        ChargeState state,
        boolean voided,
        boolean paying) {

    public Charge {
        lines = List.copyOf(lines);
    }

    /** Paid, or about to be: only a person may change it. */
    boolean fixed() {
        return paying || state == ChargeState.PAID;
    }

    public Charge in(ChargeState next) {
        return new Charge(chargeId, total, lines, tariffId, tariffVersion, next, voided, false);
    }

    public Charge paying(boolean underWay) {
        return new Charge(chargeId, total, lines, tariffId, tariffVersion, state, voided, underWay);
    }

    Charge asVoided() {
        return new Charge(chargeId, total, lines, tariffId, tariffVersion, state, true, false);
    }
}
