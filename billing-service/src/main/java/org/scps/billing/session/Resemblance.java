package org.scps.billing.session;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.scps.events.PlateCandidate;

/**
 * How far two reads are from being reads of one vehicle. Each confusion weighs 0.3 between characters that look alike and
 * 1 otherwise; where one of the reads doubts that very character, or names the other's text among its candidates, it weighs
 * 0.4 of that. A read that names the other's very text may differ from it in two characters. Two reads that each name a third text, one confusion away from both, weigh the heavier of the two and
 * 0.1. Regions that contradict each other add 0.3. For example {@code AB0123} and {@code ABO123} are 0.3 apart, and 0.12
 * where the read {@code AB0123} names {@code ABO123} as a candidate.
 */
final class Resemblance {

    /** Beyond any tolerance. */
    public static final double NONE = Double.POSITIVE_INFINITY;

    static final double LOOKALIKE = 0.3;
    static final double OTHER = 1;
    static final double DOUBTED = 0.4;
    static final double REGION_DIFFERS = 0.3;
    /** A character read with less than this is doubted. */
    static final double SURE = 0.9;

    private static final double COMMON_CANDIDATE = 0.1;

    /** A read that names the other's very text may be wrong in as many characters. */
    private static final int NAMED_CONFUSIONS = 2;

    private Resemblance() {}

    /** Zero for equal plates; {@link #NONE} for plates that nobody would take for each other. */
    static double between(Passage a, Passage b, int confusions) {
        String p = a.plate();
        String q = b.plate();
        if (p.equals(q)) {
            return 0;
        }
        if (confusions == 0 || !Confusions.shareAnEnd(p, q)) {
            return NONE;
        }
        boolean named = names(a, q) || names(b, p);
        double direct = Confusions.between(p, q, named ? NAMED_CONFUSIONS : confusions)
                .map(found -> weight(a, b, found, named))
                .orElse(NONE);
        return Math.min(direct, byCommonCandidate(a, b)) + region(a.reading(), b.reading());
    }

    /** The read names another text and doubts the very character in which that differs: it may be either vehicle's. */
    static boolean torn(Passage passage) {
        return passage.plate() != null
                && candidates(passage).stream()
                        .map(named -> Confusions.between(passage.plate(), named, 1))
                        .flatMap(Optional::stream)
                        .anyMatch(found -> found.at().stream().anyMatch(at -> doubts(passage, at)));
    }

    /** The read names a text that is a confusion away from a plate: enough to hold a charge, not to pair. */
    static boolean named(Passage passage, String plate) {
        return candidates(passage).stream()
                .anyMatch(text ->
                        text.equals(plate) || Confusions.between(text, plate, 1).isPresent());
    }

    private static double weight(Passage a, Passage b, Confusions found, boolean named) {
        double sum = 0;
        for (int at : found.at()) {
            double base = found.missing()
                    ? OTHER
                    : base(a.plate().charAt(at), b.plate().charAt(at));
            sum += named || doubts(a, at) || doubts(b, at) ? base * DOUBTED : base;
        }
        return sum;
    }

    static double base(char a, char b) {
        return PlateDistance.lookalike(a, b) ? LOOKALIKE : OTHER;
    }

    private static double byCommonCandidate(Passage a, Passage b) {
        Set<String> common = new HashSet<>(candidates(a));
        common.retainAll(candidates(b));
        common.remove(a.plate());
        common.remove(b.plate());
        return common.stream()
                .mapToDouble(text -> Math.max(toNamed(a.plate(), text), toNamed(b.plate(), text)) + COMMON_CANDIDATE)
                .min()
                .orElse(NONE);
    }

    private static double toNamed(String plate, String named) {
        Optional<Confusions> found = Confusions.between(plate, named, 1);
        if (found.isEmpty()) {
            return NONE;
        }
        int at = found.get().at().get(0);
        return DOUBTED * (found.get().missing() ? OTHER : base(plate.charAt(at), named.charAt(at)));
    }

    /** What a person said is not doubted. */
    private static boolean doubts(Passage passage, int at) {
        List<Double> sure = passage.reading().characterConfidences();
        return passage.correctedPlate() == null && at < sure.size() && sure.get(at) < SURE;
    }

    private static boolean names(Passage passage, String text) {
        return candidates(passage).contains(text);
    }

    private static Set<String> candidates(Passage passage) {
        return passage.correctedPlate() != null
                ? Set.of()
                : passage.reading().candidates().stream()
                        .map(PlateCandidate::text)
                        .collect(Collectors.toSet());
    }

    private static double region(Reading a, Reading b) {
        boolean differs = a.region() != null && b.region() != null && !Objects.equals(a.region(), b.region());
        return differs ? REGION_DIFFERS : 0;
    }
}
