package org.scps.recognition.plate;

import org.scps.events.BoundingBox;
import org.scps.events.Point;
import org.scps.recognition.detection.PlateDetection;
import org.scps.recognition.detection.Quad;
import org.scps.recognition.image.Orientation;
import org.scps.recognition.image.Photo;

/** Places in the upright photo become places in the file as stored. */
final class StoredPlaces {

    private StoredPlaces() {}

    static PlateDetection of(PlateDetection upright, Photo photo) {
        if (photo.orientation() == Orientation.UPRIGHT) {
            return upright;
        }
        BoundingBox box = upright.box();
        Point from = stored(new Point(box.x(), box.y()), photo);
        Point to = stored(new Point(box.x() + box.width(), box.y() + box.height()), photo);
        Quad corners = upright.corners().map(p -> stored(p, photo));
        return new PlateDetection(
                upright.detectionConfidence(),
                new BoundingBox(
                        Math.min(from.x(), to.x()),
                        Math.min(from.y(), to.y()),
                        Math.abs(to.x() - from.x()),
                        Math.abs(to.y() - from.y())),
                corners);
    }

    private static Point stored(Point upright, Photo photo) {
        double[] place = photo.orientation().toStored(upright.x(), upright.y(), photo.width(), photo.height());
        return new Point(place[0], place[1]);
    }
}
