package org.scps.recognition.detection;

import ai.djl.inference.Predictor;
import ai.djl.translate.TranslateException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Mat;
import org.scps.events.BoundingBox;
import org.scps.events.Point;
import org.scps.recognition.image.ImageTensor;
import org.scps.recognition.image.Photo;
import org.scps.recognition.model.ModelCard;
import org.scps.recognition.model.PlateModels;

/** Finds the plates of a picture. Belongs to one thread. */
public final class PlateDetector implements AutoCloseable {

    private static final int COLUMNS = 13;

    private final ModelCard.Detector card;
    private final Letterbox letterbox;
    private final ImageTensor input;
    private final NonMaximumSuppression suppression;
    private final Predictor<ByteBuffer, float[]> predictor;

    public PlateDetector(PlateModels models) {
        card = models.card().detector();
        ModelCard.Input shape = card.input();
        letterbox = new Letterbox(shape.width(), shape.height(), shape.letterboxPadValue());
        input = new ImageTensor(1, shape.height(), shape.width());
        suppression = new NonMaximumSuppression(card.nms().iou());
        predictor = models.detector().newPredictor(new BatchTranslator(shape.height(), shape.width()));
    }

    /** Width of the network's input, pixels. */
    public int inputWidth() {
        return input.width();
    }

    /** Height of the network's input, pixels. */
    public int inputHeight() {
        return input.height();
    }

    /**
     * Plates of a photo, surest first, in pixels of the upright photo at full size.
     */
    public List<PlateDetection> detect(Photo photo) {
        Mat overview = photo.overview();
        return detect(overview, (double) photo.width() / overview.cols());
    }

    /**
     * Plates of a picture, surest first.
     *
     * @param picture 8-bit BGR
     * @param times by how much the places found are multiplied
     */
    List<PlateDetection> detect(Mat picture, double times) {
        double scale = letterbox.fit(picture);
        input.set(0, letterbox.canvas());
        float[] rows;
        try {
            rows = predictor.predict(input.memory(1));
        } catch (TranslateException e) {
            throw new IllegalStateException("The plate detector failed", e);
        }
        List<PlateDetection> found = new ArrayList<>();
        for (int at = 0; at + COLUMNS <= rows.length; at += COLUMNS) {
            if (rows[at] >= card.nms().confidence() && rows[at + 3] > rows[at + 1] && rows[at + 4] > rows[at + 2]) {
                found.add(detection(rows, at, times / scale));
            }
        }
        return suppression.apply(found);
    }

    /** Has the engine compile the network, which takes its first two runs and holds for all detectors of the models. */
    public void warmUp() {
        detect(letterbox.canvas().clone(), 1);
        detect(letterbox.canvas().clone(), 1);
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
