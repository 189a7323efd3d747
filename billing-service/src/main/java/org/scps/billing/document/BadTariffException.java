package org.scps.billing.document;

import java.util.List;
import java.util.stream.Collectors;

/** A tariff document that cannot be used. */
public final class BadTariffException extends RuntimeException {

    private final transient List<Fault> faults;

    BadTariffException(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    /** All that was found, at least one. */
    public List<Fault> faults() {
        return faults;
    }
}
