package org.scps.recognition.plate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.scps.recognition.image.UnreadableImageException;
import org.scps.recognition.model.PlateModels;
import org.scps.recognition.ocr.SecondOpinion;

/**
 * As many recognizers as pictures are read at once, over one load of the models. Other models can take over while pictures
 * are read: each picture is read by the old ones or by the new ones.
 */
public final class RecognizerPool implements AutoCloseable {

    private final PlateFormats formats;
    private final Supplier<SecondOpinion> secondOpinion;
    private final PlateRecognizer.Settings settings;
    private final int workers;

    /** Read: a picture is being read. Write: the models change. Fair, so that a change is not put off for ever. */
    private final ReadWriteLock inUse = new ReentrantReadWriteLock(true);

    private Generation current;

    /** The recognizers over one load of models. */
    private record Generation(PlateModels models, List<PlateRecognizer> all, BlockingQueue<PlateRecognizer> idle) {

        void close() {
            all.forEach(PlateRecognizer::close);
            models.close();
        }
    }

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
        this.formats = formats;
        this.secondOpinion = secondOpinion;
        this.settings = settings;
        this.workers = workers;
        current = generation(models);
    }

    private Generation generation(PlateModels models) {
        List<PlateRecognizer> all = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            all.add(new PlateRecognizer(models, formats, secondOpinion.get(), settings));
        }
        all.get(0).warmUp();
        return new Generation(models, all, new ArrayBlockingQueue<>(workers, false, all));
    }

    /** Waits for a recognizer and reads the whole picture with it; see {@link PlateRecognizer#recognize}. */
    public Recognition recognize(byte[] image, boolean crop) throws UnreadableImageException, InterruptedException {
        return recognize(image, crop, LaneView.ALL);
    }

    /** Waits for a recognizer and reads with it what counts of the picture; see {@link PlateRecognizer#recognize}. */
    public Recognition recognize(byte[] image, boolean crop, LaneView view)
            throws UnreadableImageException, InterruptedException {
        inUse.readLock().lockInterruptibly();
        try {
            PlateRecognizer recognizer = current.idle().take();
            try {
                return recognizer.recognize(image, crop, view);
            } finally {
                current.idle().add(recognizer);
            }
        } finally {
            inUse.readLock().unlock();
        }
    }

    /**
     * Has other models read all further pictures. Waits for the pictures that are being read, which takes some hundredths of
     * a second; loading and warming up the new models happens before and holds nobody up.
     *
     * @param models closed with this pool, or when the next ones take over
     */
    public void switchTo(PlateModels models) {
        Generation next = generation(models);
        Generation old;
        inUse.writeLock().lock();
        try {
            old = current;
            current = next;
        } finally {
            inUse.writeLock().unlock();
        }
        old.close();
    }

    public int workers() {
        return workers;
    }

    public String modelVersion() {
        inUse.readLock().lock();
        try {
            return current.models().card().version();
        } finally {
            inUse.readLock().unlock();
        }
    }

    @Override
    public void close() {
        inUse.writeLock().lock();
        try {
            current.close();
        } finally {
            inUse.writeLock().unlock();
        }
    }
}
