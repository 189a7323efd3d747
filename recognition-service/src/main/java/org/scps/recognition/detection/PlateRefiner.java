package org.scps.recognition.detection;

import ai.djl.inference.Predictor;
import ai.djl.translate.TranslateException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.opencv.core.Mat;
import org.scps.events.BoundingBox;
import org.scps.events.Point;
import org.scps.recognition.image.ImageTensor;
import org.scps.recognition.image.Photo;
import org.scps.recognition.image.UnreadableImageException;
import org.scps.recognition.model.ModelCard;
import org.scps.recognition.model.PlateModels;

/**
 * Looks at each find of the detector a second time, in the photo's own pixels: is it a plate, and where exactly are its
 * corners? The detector sees the whole picture but coarsely, so it finds plates well and measures them badly. Belongs to one
 * thread.
 */
public final class PlateRefiner implements AutoCloseable {

    private static final int COLUMNS = 9;
    private static final int BATCH = 8;

    /** Of a window's pixels: with three quarters no fewer held-out plates are read, and half the windows need no averaging. */
    private static final double DETAIL = 0.75;

    private final ModelCard.Refiner card;
    private final ImageTensor input;
    private final NonMaximumSuppression suppression;
    private final Predictor<ByteBuffer, float[]> predictor;

    public PlateRefiner(PlateModels models) {
        card = models.card().refiner();
        ModelCard.Input shape = card.input();
        input = new ImageTensor(BATCH, shape.height(), shape.width());
        suppression = new NonMaximumSuppression(models.card().detector().nms().iou());
        predictor = models.refiner().newPredictor(new BatchTranslator(shape.height(), shape.width()));
    }

    /**
     * @param finds of the detector, surest first; at most eight are looked at
     * @return those that are plates, surest first, with their exact corners and the confidence of the second look
     */
    public List<PlateDetection> refine(Photo photo, List<PlateDetection> finds) throws UnreadableImageException {
        List<PlateDetection> some = finds.subList(0, Math.min(BATCH, finds.size()));
        if (some.isEmpty()) {
            return some;
        }
        List<BoundingBox> windows =
                some.stream().map(find -> window(find.box())).toList();
        for (int i = 0; i < windows.size(); i++) {
            Mat picture = Rectifier.straighten(photo, Quad.of(windows.get(i)), input.width(), input.height(), DETAIL);
            input.set(i, picture);
            picture.release();
        }
        float[] rows = predict(windows.size());
        List<PlateDetection> plates = new ArrayList<>();
        for (int i = 0; i < windows.size(); i++) {
            if (rows[i * COLUMNS] >= card.confidence()) {
                Quad corners = corners(rows, i * COLUMNS + 1, windows.get(i));
                plates.add(new PlateDetection(rows[i * COLUMNS], corners.bounds(), corners));
            }
        }
        plates.sort(Comparator.comparing(PlateDetection::detectionConfidence).reversed());
        return suppression.apply(plates);
    }

    /** Has the engine compile the network, which takes its first two runs and holds for all refiners of the models. */
    public void warmUp() {
        predict(1);
        predict(1);
    }

    private float[] predict(int count) {
        try {
            return predictor.predict(input.memory(count));
        } catch (TranslateException e) {
            throw new IllegalStateException("The plate refiner failed", e);
        }
    }

    private BoundingBox window(BoundingBox find) {
        double width = find.width() * card.windowX();
        double height = find.height() * card.windowY();
        return new BoundingBox(
                find.x() + (find.width() - width) / 2, find.y() + (find.height() - height) / 2, width, height);
    }

    private static Quad corners(float[] row, int at, BoundingBox window) {
        return new Quad(
                point(row, at, window),
                point(row, at + 2, window),
                point(row, at + 4, window),
                point(row, at + 6, window));
    }

    private static Point point(float[] row, int at, BoundingBox window) {
        return new Point(window.x() + row[at] * window.width(), window.y() + row[at + 1] * window.height());
    }

    @Override
    public void close() {
        predictor.close();
    }
}
