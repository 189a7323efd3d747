package org.scps.portal.upstream;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which entries of the books; null for all. Times are ISO instants, {@code to} exclusive. */
public record LedgerFilter(String facilityId, String account, String from, String to) {

    /** Only what is set, by the names that billing's REST has for it. */
    public Map<String, String> query() {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("facilityId", facilityId);
        query.put("account", account);
        query.put("from", from);
        query.put("to", to);
        query.values().removeIf(value -> value == null);
        return query;
    }
}
