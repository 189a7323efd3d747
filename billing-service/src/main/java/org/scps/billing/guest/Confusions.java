package org.scps.billing.guest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Plates that people type for one another: one character stands for one that looks like it. */
final class Confusions {

    private static final List<String> LOOK_ALIKE =
            List.of("0ODQ", "1IL", "2Z", "5S", "6G", "8B", "4A", "UV", "VY", "MN", "CG", "EF", "PR", "KX");

    private Confusions() {}

    /** All plates exactly one confusion away, {@code plate} itself excluded; no more than a few dozen. */
    static Set<String> of(String plate) {
        Set<String> others = new LinkedHashSet<>();
        for (int i = 0; i < plate.length(); i++) {
            for (String group : LOOK_ALIKE) {
                if (group.indexOf(plate.charAt(i)) >= 0) {
                    String before = plate.substring(0, i);
                    String after = plate.substring(i + 1);
                    group.chars().forEach(c -> others.add(before + (char) c + after));
                }
            }
        }
        others.remove(plate);
        return others;
    }
}
