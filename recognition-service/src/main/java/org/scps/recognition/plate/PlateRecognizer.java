package org.scps.recognition.plate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.scps.recognition.detection.PlateDetection;
import org.scps.recognition.detection.PlateDetector;
import org.scps.recognition.detection.PlateRefiner;
import org.scps.recognition.image.Photo;
import org.scps.recognition.image.UnreadableImageException;
import org.scps.recognition.model.PlateModels;
import org.scps.recognition.ocr.PlateReader;
import org.scps.recognition.ocr.SecondOpinion;

/** From the bytes of a picture to its plates. Belongs to one thread; one per worker over the same models. */
public final class PlateRecognizer implements AutoCloseable {

    private static final int MOST_PLATES = 8;

    private final SecondOpinion secondOpinion;
    private final PlateDetector detector;
    private final PlateRefiner refiner;
    private final PlateReader reader;
    private final PlateReadings readings;
    private final boolean refine;
    private final String modelVersion;

    /**
     * @param bands when a read is sure enough
     * @param steps what is done beyond one plain reading
     * @param calibration what confidence is told by {@link Step#CALIBRATION}
     */
    public record Settings(Bands bands, Set<Step> steps, Calibration calibration) {

        public Settings {
            steps = Set.copyOf(steps);
        }

        /** With the calibration that ships in the jar. */
        public Settings(Bands bands, Set<Step> steps) {
            this(bands, steps, Calibration.bundled());
        }

        /** What the command line reads with. */
        public static Settings standard() {
            return new Settings(Bands.DEFAULT, Step.DEFAULT);
        }
    }

    public PlateRecognizer(PlateModels models, PlateFormats formats, SecondOpinion secondOpinion, Settings settings) {
        this.secondOpinion = secondOpinion;
        detector = new PlateDetector(models);
        refiner = new PlateRefiner(models);
        reader = new PlateReader(models, formats.lookAlikes());
        refine = settings.steps().contains(Step.REFINE);
        readings = new PlateReadings(settings, formats, refiner, reader, secondOpinion);
        modelVersion = models.card().version();
    }

    /**
     * Reads all plates of a picture.
     *
     * @param image JPEG, PNG or another format that OpenCV knows
     * @param crop true to cut out the best plate for people to look at
     * @param view what of the picture counts
     * @throws UnreadableImageException when the bytes are no picture
     */
    public Recognition recognize(byte[] image, boolean crop, LaneView view) throws UnreadableImageException {
        long start = System.nanoTime();
        try (Photo photo = Photo.decode(image, detector.inputWidth(), detector.inputHeight())) {
            long decoded = System.nanoTime();
            List<PlateDetection> finds = detector.detect(photo).stream()
                    .filter(plate -> view.wants(plate, photo.width(), photo.height()))
                    .limit(MOST_PLATES)
                    .toList();
            List<PlateDetection> detections = refine ? refiner.refine(photo, finds) : finds;
            long detected = System.nanoTime();
            List<PlateReading> plates = ranked(readings.of(photo, detections));
            byte[] picture = crop && !plates.isEmpty()
                    ? PlateCrop.jpeg(photo, plates.get(0).detection().corners())
                    : null;
            return new Recognition(
                    photo.storedWidth(),
                    photo.storedHeight(),
                    plates.stream().map(plate -> inStored(plate, photo)).toList(),
                    picture,
                    photo.complete(),
                    new Recognition.Stages(decoded - start, detected - decoded, System.nanoTime() - detected),
                    modelVersion);
        }
    }

    /** Makes the first picture as fast as the others. */
    void warmUp() {
        detector.warmUp();
        refiner.warmUp();
        reader.warmUp();
    }

    private static List<PlateReading> ranked(List<PlateReading> readings) {
        Ranking ranking =
                Ranking.of(readings.stream().map(PlateReading::detection).toList());
        List<PlateReading> plates = new ArrayList<>(readings);
        plates.sort(Comparator.comparingDouble((PlateReading plate) -> -ranking.rank(plate)));
        return plates;
    }

    private static PlateReading inStored(PlateReading plate, Photo photo) {
        return plate.at(StoredPlaces.of(plate.detection(), photo));
    }

    @Override
    public void close() {
        detector.close();
        refiner.close();
        reader.close();
        secondOpinion.close();
    }
}
