package org.scps.billing.tariff;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.scps.billing.tariff.ActiveTime.Window;
import org.scps.billing.tariff.Concessions.PermitType;

/** Adds up what permits that take only a part off hold for. */
final class PartPermits {

    private final List<Share> shares = new ArrayList<>();

    private static final class Share {

        private final PermitType type;
        private final List<Window> windows;
        private BigDecimal base = BigDecimal.ZERO;

        Share(PermitType type, List<Window> windows) {
            this.type = type;
            this.windows = windows;
        }
    }

    PartPermits(Tariff tariff, Visit visit, Instant until) {
        for (Visit.Holding holding : visit.permits()) {
            tariff.concessions()
                    .permit(holding.permitType())
                    .filter(type -> !type.free())
                    .ifPresent(type ->
                            shares.add(new Share(type, Coverage.windows(tariff, type, holding, visit.entry(), until))));
        }
    }

    /** A unit counts for a permit that holds when it begins. */
    void add(Unit unit, BigDecimal adds) {
        for (Share share : shares) {
            if (share.windows.stream().anyMatch(window -> window.contains(unit.begin()))) {
                share.base = share.base.add(adds);
            }
        }
    }

    List<Adjustments.Off> off() {
        return shares.stream()
                .map(share -> new Adjustments.Off(share.type, share.base))
                .toList();
    }
}
