package org.scps.recognition.plate;

import java.util.List;
import org.scps.events.BoundingBox;
import org.scps.recognition.detection.PlateDetection;

/**
 * What a lane's camera should not read: plates in parts of its picture (the street behind, a parked car), and plates too small
 * or too large to be a car's in the lane.
 *
 * @param ignore rectangles as shares of the picture's width and height, 0–1; a plate whose middle lies in one is not read
 * @param narrowest least width of a plate, share of the picture's width, 0–1; 64 px of 1280 is 0.05
 * @param widest greatest width of a plate, share of the picture's width, 0–1
 */
public record LaneView(List<BoundingBox> ignore, double narrowest, double widest) {

    /** Reads all there is. */
    public static final LaneView ALL = new LaneView(List.of(), 0, 1);

    public LaneView {
        ignore = List.copyOf(ignore);
        if (!(0 <= narrowest && narrowest < widest && widest <= 1)) {
            throw new IllegalArgumentException(
                    "A plate's width must be from 0 <= narrowest < widest <= 1, got " + narrowest + " and " + widest);
        }
        for (BoundingBox box : ignore) {
            if (box.x() < 0 || box.y() < 0 || box.x() + box.width() > 1.0001 || box.y() + box.height() > 1.0001) {
                throw new IllegalArgumentException("Ignored parts are shares of the picture, 0 to 1, got " + box);
            }
        }
    }

    /**
     * @param width of the picture, pixels
     * @param height of the picture, pixels
     */
    boolean wants(PlateDetection plate, int width, int height) {
        BoundingBox box = plate.box();
        double share = box.width() / width;
        double x = (box.x() + box.width() / 2) / width;
        double y = (box.y() + box.height() / 2) / height;
        return share >= narrowest
                && share <= widest
                && ignore.stream()
                        .noneMatch(part -> x >= part.x()
                                && x <= part.x() + part.width()
                                && y >= part.y()
                                && y <= part.y() + part.height());
    }
}
