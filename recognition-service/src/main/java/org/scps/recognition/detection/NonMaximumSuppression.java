package org.scps.recognition.detection;

import java.util.ArrayList;
import java.util.List;
import org.scps.events.BoundingBox;

/** Several boxes about one plate become the surest of them. */
final class NonMaximumSuppression {

    private final double iou;

    /**
     * @param iou intersection over union above which two boxes show one plate, 0–1
     */
    NonMaximumSuppression(double iou) {
        this.iou = iou;
    }

    /**
     * @param found best first
     * @return those kept, best first
     */
    List<PlateDetection> apply(List<PlateDetection> found) {
        List<PlateDetection> kept = new ArrayList<>();
        for (PlateDetection one : found) {
            if (kept.stream().noneMatch(better -> intersectionOverUnion(better.box(), one.box()) > iou)) {
                kept.add(one);
            }
        }
        return kept;
    }

    static double intersectionOverUnion(BoundingBox a, BoundingBox b) {
        double width = Math.min(a.x() + a.width(), b.x() + b.width()) - Math.max(a.x(), b.x());
        double height = Math.min(a.y() + a.height(), b.y() + b.height()) - Math.max(a.y(), b.y());
        double common = Math.max(0, width) * Math.max(0, height);
        double together = a.width() * a.height() + b.width() * b.height() - common;
        return together > 0 ? common / together : 0;
    }
}
