package org.scps.recognition.ocr;

import ai.djl.inference.Predictor;
import ai.djl.translate.TranslateException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opencv.core.Mat;
import org.scps.recognition.detection.Quad;
import org.scps.recognition.detection.Rectifier;
import org.scps.recognition.image.ImageTensor;
import org.scps.recognition.image.Photo;
import org.scps.recognition.image.UnreadableImageException;
import org.scps.recognition.model.ModelCard;
import org.scps.recognition.model.PlateModels;

/** Reads the characters of plates whose corners are known. Belongs to one thread. */
public final class PlateReader implements AutoCloseable {

    /** Plates read in one go. */
    private static final int BATCH = 4;

    private static final int BEAM = 24;

    private final ModelCard.Reader card;
    private final ImageTensor input;
    private final CandidateSearch search;
    private final Predictor<ByteBuffer, ReaderTranslator.Output> predictor;

    public PlateReader(PlateModels models, LookAlikes lookAlikes) {
        card = models.card().reader();
        ModelCard.Input shape = card.input();
        input = new ImageTensor(BATCH, shape.height(), shape.width());
        search = new CandidateSearch(lookAlikes, BEAM);
        predictor = models.reader().newPredictor(new ReaderTranslator(shape.height(), shape.width()));
    }

    /**
     * Reads each plate once.
     *
     * @param plates corners in pixels of the upright photo at full size
     * @param looser added to the margin that the reader was trained with, share of the plate's sides; 0 normally
     * @return in the order of {@code plates}
     */
    public List<Reading> read(Photo photo, List<Quad> plates, double looser) throws UnreadableImageException {
        List<Reading> readings = new ArrayList<>();
        for (int from = 0; from < plates.size(); from += BATCH) {
            List<Quad> some = plates.subList(from, Math.min(plates.size(), from + BATCH));
            for (int i = 0; i < some.size(); i++) {
                Quad quad = some.get(i)
                        .grown(card.input().marginX() + looser, card.input().marginY() + looser);
                Mat plate = Rectifier.straighten(photo, quad, input.width(), input.height());
                input.set(i, plate);
                plate.release();
            }
            readings.addAll(predict(some.size()));
        }
        return readings;
    }

    /** Has the engine compile the network, which takes its first two runs and holds for all readers of the models. */
    public void warmUp() {
        predict(1);
        predict(1);
    }

    private List<Reading> predict(int count) {
        ReaderTranslator.Output output;
        try {
            output = predictor.predict(input.memory(count));
        } catch (TranslateException e) {
            throw new IllegalStateException("The plate reader failed", e);
        }
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            CharacterGrid grid = grid(output, i);
            readings.add(new Reading(search.search(grid), regions(grid.regions())));
        }
        return readings;
    }

    private CharacterGrid grid(ReaderTranslator.Output output, int index) {
        int classes = card.alphabet().length() + 1;
        float[][] slots = new float[card.slots()][];
        for (int i = 0; i < slots.length; i++) {
            int at = (index * slots.length + i) * classes;
            slots[i] = Arrays.copyOfRange(output.characters(), at, at + classes);
        }
        int regions = output.regions().length == 0 ? 0 : card.regions().size();
        return new CharacterGrid(
                card.alphabet(), slots, Arrays.copyOfRange(output.regions(), index * regions, (index + 1) * regions));
    }

    private Map<String, Double> regions(float[] probabilities) {
        Map<String, Double> regions = new HashMap<>();
        for (int i = 0; i < probabilities.length; i++) {
            regions.put(card.regions().get(i), (double) probabilities[i]);
        }
        return regions;
    }

    @Override
    public void close() {
        predictor.close();
    }
}
