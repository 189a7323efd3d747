package org.scps.recognition.plate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;
import org.scps.recognition.image.UnreadableImageException;
import org.scps.recognition.model.PlateModels;
import org.scps.recognition.ocr.SecondOpinion;

/** As many recognizers as pictures are read at once, over one load of the models. */
public final class RecognizerPool implements AutoCloseable {

    private final PlateModels models;
    private final List<PlateRecognizer> all = new ArrayList<>();
    private final BlockingQueue<PlateRecognizer> idle;

    /**
     * @param models closed with this pool
     * @param secondOpinion makes one for each recognizer
     * @param workers at least 1
     */
    public RecognizerPool(
            PlateModels models,
            PlateFormats formats,
            Supplier<SecondOpinion> secondOpinion,
            PlateRecognizer.Settings settings,
            int workers) {
        this.models = models;
        idle = new ArrayBlockingQueue<>(workers);
        for (int i = 0; i < workers; i++) {
            PlateRecognizer recognizer = new PlateRecognizer(models, formats, secondOpinion.get(), settings);
            all.add(recognizer);
            idle.add(recognizer);
        }
        all.get(0).warmUp();
    }

    /** Waits for a recognizer and reads the picture with it; see {@link PlateRecognizer#recognize}. */
    public Recognition recognize(byte[] image, boolean crop) throws UnreadableImageException, InterruptedException {
        PlateRecognizer recognizer = idle.take();
        try {
            return recognizer.recognize(image, crop);
        } finally {
            idle.add(recognizer);
        }
    }

    public int workers() {
        return all.size();
    }

    public String modelVersion() {
        return models.card().version();
    }

    @Override
    public void close() {
        all.forEach(PlateRecognizer::close);
        models.close();
    }
}
