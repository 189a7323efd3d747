package org.scps.billing.session;

import static org.scps.events.ChargeState.AUTHORISED;
import static org.scps.events.ChargeState.DISPUTED;
import static org.scps.events.ChargeState.DUE;
import static org.scps.events.ChargeState.FREE;
import static org.scps.events.ChargeState.HELD;
import static org.scps.events.ChargeState.OPEN;
import static org.scps.events.ChargeState.PAID;
import static org.scps.events.ChargeState.PART_REFUNDED;
import static org.scps.events.ChargeState.REFUNDED;
import static org.scps.events.ChargeState.WAIVED;
import static org.scps.events.ChargeState.WRITTEN_OFF;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.scps.events.ChargeState;

/** Which state of a charge may follow which. A charge may always stay in its state with another price. */
final class ChargeLife {

    private static final Map<ChargeState, Set<ChargeState>> NEXT = new EnumMap<>(ChargeState.class);

    static {
        NEXT.put(OPEN, EnumSet.of(FREE, HELD, DUE));
        NEXT.put(FREE, EnumSet.of(HELD, DUE));
        NEXT.put(HELD, EnumSet.of(FREE, DUE, DISPUTED, WAIVED));
        NEXT.put(DUE, EnumSet.of(FREE, HELD, AUTHORISED, PAID, PART_REFUNDED, REFUNDED, DISPUTED, WAIVED, WRITTEN_OFF));
        // A payment that was declined leaves the charge as it was.
        NEXT.put(AUTHORISED, EnumSet.of(DUE, PAID, PART_REFUNDED));
        NEXT.put(PAID, EnumSet.of(DUE, PART_REFUNDED, REFUNDED, DISPUTED));
        NEXT.put(PART_REFUNDED, EnumSet.of(PAID, DUE, REFUNDED, DISPUTED));
        NEXT.put(REFUNDED, EnumSet.of(DUE, PART_REFUNDED, DISPUTED));
        NEXT.put(DISPUTED, EnumSet.of(FREE, HELD, DUE, PAID, PART_REFUNDED, REFUNDED, WAIVED, WRITTEN_OFF));
        NEXT.put(WAIVED, EnumSet.of(FREE, HELD, DUE));
        NEXT.put(WRITTEN_OFF, EnumSet.of(FREE, HELD, DUE));
    }

    private ChargeLife() {}

    public static boolean allows(ChargeState from, ChargeState to) {
        return from == to || NEXT.get(from).contains(to);
    }

    /**
     * The state that the money says.
     *
     * @param owed something is still asked for
     */
    static ChargeState byMoney(boolean owed, Settlement settlement) {
        if (owed) {
            return DUE;
        }
        if (settlement.refunded().signum() == 0) {
            return PAID;
        }
        return settlement.kept().signum() == 0 ? REFUNDED : PART_REFUNDED;
    }

    /** @throws IllegalStateException if {@code to} may not follow {@code from} */
    static ChargeState step(ChargeState from, ChargeState to) {
        if (!allows(from, to)) {
            throw new IllegalStateException("A charge that is " + from + " cannot become " + to);
        }
        return to;
    }
}
