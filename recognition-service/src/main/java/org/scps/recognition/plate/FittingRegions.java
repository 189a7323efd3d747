package org.scps.recognition.plate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The regions one of whose formats a text fits. Regions share many formats, so each is tried once; the candidates of one
 * plate come again with every crop and frame of it, so that what was found is kept for a while.
 */
final class FittingRegions {

    private static final int KEPT = 4096;

    private final Set<String> regions;
    private final Map<Pattern, Set<String>> byFormat = new LinkedHashMap<>();
    private final Map<String, Set<String>> known = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Set<String>> eldest) {
            return size() > KEPT;
        }
    });

    /** @param formats of each region, as regular expressions for a whole text */
    FittingRegions(Map<String, List<String>> formats) {
        regions = Collections.unmodifiableSet(new TreeSet<>(formats.keySet()));
        Map<String, Set<String>> shared = new TreeMap<>();
        formats.forEach((region, some) -> some.forEach(
                format -> shared.computeIfAbsent(format, f -> new TreeSet<>()).add(region)));
        shared.forEach((format, users) -> byFormat.put(Pattern.compile(format), users));
    }

    /** All regions whose formats are known. */
    Set<String> regions() {
        return regions;
    }

    /** Those whose plates may bear the text, in alphabetical order. */
    Set<String> of(String text) {
        Set<String> found = known.get(text);
        if (found == null) {
            found = Collections.unmodifiableSet(fitting(text));
            known.put(text, found);
        }
        return found;
    }

    private Set<String> fitting(String text) {
        Set<String> fitting = new TreeSet<>();
        byFormat.forEach((format, users) -> {
            if (format.matcher(text).matches()) {
                fitting.addAll(users);
            }
        });
        return fitting;
    }
}
