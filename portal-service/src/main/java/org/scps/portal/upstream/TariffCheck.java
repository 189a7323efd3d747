package org.scps.portal.upstream;

import java.util.List;

/** What billing says of a tariff document. */
public record TariffCheck(boolean valid, List<Fault> faults, List<String> words) {

    public record Fault(String path, String reason, String remedy) {}
}
