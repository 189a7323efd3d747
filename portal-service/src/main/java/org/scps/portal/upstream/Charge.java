package org.scps.portal.upstream;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.scps.events.ChargeLine;
import org.scps.events.ChargeState;
import org.scps.events.Money;

/**
 * @param amountDue what is still owed of the total; null when billing does not say
 * @param payment null until it is paid
 */
public record Charge(
        UUID chargeId,
        Money total,
        List<ChargeLine> lines,
        String tariffId,
        Integer tariffVersion,
        ChargeState state,
        @JsonProperty("due") Money amountDue,
        Payment payment) {

    public Charge {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    /** What is asked for now. */
    public Money toPay() {
        return amountDue == null ? total : amountDue;
    }

    public boolean due() {
        return state == ChargeState.DUE;
    }

    public boolean held() {
        return state == ChargeState.HELD;
    }

    public boolean paid() {
        return state == ChargeState.PAID;
    }

    public boolean frozen() {
        return state == ChargeState.DISPUTED;
    }

    /** The driver can still say that it is wrong. */
    public boolean disputable() {
        return switch (state) {
            case HELD, DUE, PAID, PART_REFUNDED -> true;
            default -> false;
        };
    }

    /** Something was paid, so there is a receipt. */
    public boolean receipted() {
        return payment != null;
    }

    /** A payment is under way. */
    public boolean beingPaid() {
        return state == ChargeState.AUTHORISED;
    }

    public boolean free() {
        return state == ChargeState.FREE;
    }
}
