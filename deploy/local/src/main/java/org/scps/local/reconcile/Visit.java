package org.scps.local.reconcile;

import java.util.stream.Stream;

/**
 * One car's stay as it truly was.
 *
 * @param entry null only in a journal whose beginning was cut
 * @param exit null while the car is inside
 */
record Visit(TruthPassage entry, TruthPassage exit) {

    Stream<TruthPassage> passages() {
        return Stream.of(entry, exit).filter(p -> p != null);
    }

    String plate() {
        return passages().findFirst().orElseThrow().plate();
    }

    boolean isSpoilt() {
        return entry == null || passages().anyMatch(TruthPassage::isSpoilt);
    }

    /** How it was spoilt, such as {@code MISREAD}. */
    String spoiltHow() {
        return passages()
                .map(TruthPassage::broken)
                .filter(b -> b != null)
                .findFirst()
                .orElse("NO_ENTRY");
    }
}
