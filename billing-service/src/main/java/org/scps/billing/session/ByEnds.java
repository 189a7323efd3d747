package org.scps.billing.session;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Finds ids by the first or the last three characters of a plate and a time, whatever else is stored. */
final class ByEnds {

    private static final int END = 3;

    private final Map<String, NavigableMap<Instant, Set<UUID>>> byEnd = new HashMap<>();

    void add(String facilityId, String plate, Instant at, UUID id) {
        for (String end : ends(facilityId, plate)) {
            byEnd.computeIfAbsent(end, key -> new TreeMap<>())
                    .computeIfAbsent(at, key -> new HashSet<>())
                    .add(id);
        }
    }

    void remove(String facilityId, String plate, Instant at, UUID id) {
        for (String end : ends(facilityId, plate)) {
            NavigableMap<Instant, Set<UUID>> times = byEnd.get(end);
            Set<UUID> ids = times.get(at);
            ids.remove(id);
            if (ids.isEmpty()) {
                times.remove(at);
            }
        }
    }

    List<UUID> find(String facilityId, String plate, Instant from, Instant to) {
        return ends(facilityId, plate).stream()
                .map(byEnd::get)
                .filter(times -> times != null)
                .flatMap(times -> times.subMap(from, true, to, true).values().stream())
                .flatMap(Collection::stream)
                .distinct()
                .toList();
    }

    private static List<String> ends(String facilityId, String plate) {
        String head = plate.substring(0, Math.min(END, plate.length()));
        String tail = plate.substring(Math.max(0, plate.length() - END));
        return List.of(facilityId + '<' + head, facilityId + '>' + tail);
    }
}
