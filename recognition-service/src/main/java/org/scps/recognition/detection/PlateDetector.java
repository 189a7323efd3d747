package org.scps.recognition.detection;

import ai.djl.inference.Predictor;
import ai.djl.translate.TranslateException;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.scps.events.BoundingBox;
import org.scps.events.Point;
import org.scps.recognition.image.Photo;
import org.scps.recognition.image.UnreadableImageException;
import org.scps.recognition.model.ModelCard;
import org.scps.recognition.model.PlateModels;

/** Finds the plates of a picture. Belongs to one thread. */
public final class PlateDetector implements AutoCloseable {

    private static final int COLUMNS = 13;

    private final ModelCard.Detector card;
    private final Letterbox letterbox;
    private final NonMaximumSuppression suppression;
    private final Predictor<Letterbox, float[]> predictor;

    public PlateDetector(PlateModels models) {
        card = models.card().detector();
        letterbox = new Letterbox(card.input());
        suppression = new NonMaximumSuppression(card.nms().iou());
        predictor = models.detector().newPredictor(new DetectorTranslator());
    }

    /** Width of the network's largest input, pixels. */
    public int inputWidth() {
        return card.input().width();
    }

    /** Height of the network's largest input, pixels. */
    public int inputHeight() {
        return card.input().height();
    }

    /**
     * Plates of a photo, surest first, in pixels of the upright photo at full size.
     */
    public List<PlateDetection> detect(Photo photo) throws UnreadableImageException {
        double needed = Math.min((double) inputWidth() / photo.width(), (double) inputHeight() / photo.height());
        Mat picture = photo.ofAtLeast(Math.min(1, needed));
        return detect(picture, (double) photo.width() / picture.cols());
    }

    /**
     * Plates of a picture, surest first.
     *
     * @param picture 8-bit BGR
     * @param times by how much the places found are multiplied
     */
    List<PlateDetection> detect(Mat picture, double times) {
        double scale = letterbox.fit(picture);
        float[] rows;
        try {
            rows = predictor.predict(letterbox);
        } catch (TranslateException e) {
            throw new IllegalStateException("The plate detector failed", e);
        }
        double least = leastConfidence(rows);
        List<PlateDetection> found = new ArrayList<>();
        for (int at = 0; at + COLUMNS <= rows.length; at += COLUMNS) {
            if (rows[at] >= least && rows[at + 3] > rows[at + 1] && rows[at + 4] > rows[at + 2]) {
                found.add(detection(rows, at, times / scale));
            }
        }
        return suppression.apply(found);
    }

    /** Beside a sure find, a faint one is hardly ever a plate and not worth a second look; alone it is. */
    private double leastConfidence(float[] rows) {
        double least = card.nms().confidence();
        double best = rows.length == 0 ? 0 : rows[0];
        return Math.max(least, Math.min(2 * least, best / 2));
    }

    /** Has the engine compile the network, which takes its first two runs and holds for all detectors of the models. */
    public void warmUp() {
        Mat plain = new Mat(inputHeight(), inputWidth(), CvType.CV_8UC3, Scalar.all(127));
        detect(plain, 1);
        detect(plain, 1);
        plain.release();
    }

    private static PlateDetection detection(float[] row, int at, double times) {
        BoundingBox box = new BoundingBox(
                row[at + 1] * times,
                row[at + 2] * times,
                (row[at + 3] - row[at + 1]) * times,
                (row[at + 4] - row[at + 2]) * times);
        Quad corners = new Quad(
                point(row, at + 5, times),
                point(row, at + 7, times),
                point(row, at + 9, times),
                point(row, at + 11, times));
        return new PlateDetection(row[at], box, corners);
    }

    private static Point point(float[] row, int at, double times) {
        return new Point(row[at] * times, row[at + 1] * times);
    }

    @Override
    public void close() {
        predictor.close();
    }
}
