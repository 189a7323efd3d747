package org.scps.billing.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scps.billing.session.PairingRules;
import org.scps.billing.tariff.Tariff;
import org.scps.events.LaneDirection;

/** What is known of a facility and changes seldom, as of one version. */
final class Place {

    final long version;
    final Map<String, LaneDirection> lanes = new HashMap<>();
    final Map<String, String> zones = new HashMap<>();
    private final List<Tariff> tariffs = new ArrayList<>();
    int capacity;
    PairingRules rules;

    /** @param rules that hold where the facility has set none */
    Place(long version, PairingRules rules) {
        this.version = version;
        this.rules = rules;
    }

    void add(Tariff tariff) {
        tariffs.add(tariff);
        tariffs.sort(Comparator.comparing(Tariff::validFrom)
                .thenComparing(Tariff::version)
                .reversed());
    }

    /** The latest published version that holds at a moment. */
    Optional<Tariff> tariffAt(Instant at) {
        return tariffs.stream()
                .filter(tariff -> !tariff.validFrom().isAfter(at)
                        && (tariff.validTo() == null || tariff.validTo().isAfter(at)))
                .findFirst();
    }
}
