package org.scps.recognition.passage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.scps.recognition.ocr.LookAlikes;

/**
 * Tells the vehicles of one burst apart. Frames belong to one vehicle as long as a chain of similar texts connects them; a
 * text must be seen on two frames to be a vehicle of its own, and, beside another, be read with certainty: a plate under mud
 * is read as this on one frame and as that on the next, and is one vehicle all the same.
 */
final class Vehicles {

    static final Comparator<FrameRead> IN_ORDER =
            Comparator.comparingInt(FrameRead::sequence).thenComparing(FrameRead::frameId);

    private static final int FRAMES_TO_COUNT = 2;

    private final LookAlikes lookAlikes;
    private final Predicate<List<FrameRead>> certain;

    /** @param certain whether frames of one text together give a read that may be acted on unseen */
    Vehicles(LookAlikes lookAlikes, Predicate<List<FrameRead>> certain) {
        this.lookAlikes = lookAlikes;
        this.certain = certain;
    }

    /**
     * Frames of each vehicle, the vehicle that was established first before the others.
     *
     * @param frames of one burst, in any order
     * @return never empty for a burst with frames; frames without a text go to the first vehicle
     */
    List<List<FrameRead>> of(List<FrameRead> frames) {
        List<FrameRead> ordered = frames.stream().sorted(IN_ORDER).toList();
        List<List<FrameRead>> vehicles = clusters(ordered).stream()
                .filter(cluster -> cluster.size() >= FRAMES_TO_COUNT)
                .sorted(Comparator.comparing(cluster -> cluster.get(FRAMES_TO_COUNT - 1), IN_ORDER))
                .toList();
        if (vehicles.size() > 1) {
            vehicles = vehicles.stream().filter(certain).toList();
        }
        if (vehicles.size() < 2) {
            return List.of(vehicles.isEmpty() ? ordered : withSilent(vehicles.get(0), ordered));
        }
        List<List<FrameRead>> all = new ArrayList<>(vehicles);
        all.set(0, withSilent(vehicles.get(0), ordered));
        return all;
    }

    private static List<FrameRead> withSilent(List<FrameRead> vehicle, List<FrameRead> all) {
        return all.stream()
                .filter(frame -> frame.text().isEmpty() || vehicle.contains(frame))
                .toList();
    }

    private List<List<FrameRead>> clusters(List<FrameRead> ordered) {
        List<List<FrameRead>> clusters = new ArrayList<>();
        for (FrameRead frame : ordered) {
            if (frame.text().isEmpty()) {
                continue;
            }
            List<FrameRead> joined = new ArrayList<>();
            clusters.removeIf(cluster -> {
                boolean alike = cluster.stream()
                        .anyMatch(other -> !Texts.clearlyDifferent(other.text(), frame.text(), lookAlikes));
                if (alike) {
                    joined.addAll(cluster);
                }
                return alike;
            });
            joined.add(frame);
            joined.sort(IN_ORDER);
            clusters.add(joined);
        }
        return clusters;
    }
}
