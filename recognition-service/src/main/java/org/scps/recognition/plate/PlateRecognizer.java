package org.scps.recognition.plate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.opencv.core.Mat;
import org.scps.events.PlateCandidate;
import org.scps.events.ReadBand;
import org.scps.recognition.detection.PlateDetection;
import org.scps.recognition.detection.PlateDetector;
import org.scps.recognition.detection.PlateRefiner;
import org.scps.recognition.detection.Quad;
import org.scps.recognition.image.Photo;
import org.scps.recognition.image.UnreadableImageException;
import org.scps.recognition.model.PlateModels;
import org.scps.recognition.ocr.PlateReader;
import org.scps.recognition.ocr.Reading;
import org.scps.recognition.ocr.SecondOpinion;

/** From the bytes of a picture to its plates. Belongs to one thread; one per worker over the same models. */
public final class PlateRecognizer implements AutoCloseable {

    private static final int MOST_CANDIDATES = 10;

    private final Settings settings;
    private final PlateFormats formats;
    private final SecondOpinion secondOpinion;
    private final PlateDetector detector;
    private final PlateRefiner refiner;
    private final PlateReader reader;
    private final String modelVersion;

    /**
     * @param bands when a read is sure enough
     * @param secondCrop true to read an unsure plate again from a looser and a tighter crop
     */
    public record Settings(Bands bands, boolean secondCrop) {}

    public PlateRecognizer(PlateModels models, PlateFormats formats, SecondOpinion secondOpinion, Settings settings) {
        this.settings = settings;
        this.formats = formats;
        this.secondOpinion = secondOpinion;
        detector = new PlateDetector(models);
        refiner = new PlateRefiner(models);
        reader = new PlateReader(models, formats.lookAlikes());
        modelVersion = models.card().version();
    }

    /**
     * Reads all plates of a picture.
     *
     * @param image JPEG, PNG or another format that OpenCV knows
     * @param crop true to cut out the best plate for people to look at
     * @throws UnreadableImageException when the bytes are no picture
     */
    public Recognition recognize(byte[] image, boolean crop) throws UnreadableImageException {
        long start = System.nanoTime();
        try (Photo photo = Photo.decode(image, detector.inputWidth(), detector.inputHeight())) {
            long decoded = System.nanoTime();
            List<PlateDetection> detections = refiner.refine(photo, detector.detect(photo));
            long detected = System.nanoTime();
            List<PlateReading> plates = read(photo, detections);
            byte[] picture = crop && !plates.isEmpty()
                    ? PlateCrop.jpeg(photo, plates.get(0).detection().corners())
                    : null;
            List<PlateReading> stored =
                    plates.stream().map(p -> inStored(p, photo)).toList();
            return new Recognition(
                    photo.storedWidth(),
                    photo.storedHeight(),
                    stored,
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

    private List<PlateReading> read(Photo photo, List<PlateDetection> detections) throws UnreadableImageException {
        List<Quad> quads = detections.stream().map(PlateDetection::corners).toList();
        List<Reading> readings = reader.read(photo, quads, 0);
        List<PlateReading> plates = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            plates.add(reading(photo, detections.get(i), readings.get(i)));
        }
        double widest = quads.stream().mapToDouble(Quad::width).max().orElse(1);
        plates.sort(Comparator.comparing((PlateReading p) -> rank(p, widest)).reversed());
        return plates;
    }

    private PlateReading reading(Photo photo, PlateDetection detection, Reading first) throws UnreadableImageException {
        List<PlateCandidate> candidates = formats.settle(first.candidates(), first.regions());
        if (band(candidates) != ReadBand.ACCEPT && !candidates.isEmpty()) {
            candidates = readAgain(photo, detection, first, candidates);
        }
        Map.Entry<String, Double> region = first.regions().entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElse(Map.entry("", 0.0));
        return new PlateReading(
                detection,
                candidates.stream().limit(MOST_CANDIDATES).toList(),
                Regions.evident(region.getKey(), region.getValue()),
                region.getValue(),
                band(candidates));
    }

    private List<PlateCandidate> readAgain(
            Photo photo, PlateDetection detection, Reading first, List<PlateCandidate> settled)
            throws UnreadableImageException {
        List<CandidateVote.Ballot> ballots = new ArrayList<>();
        ballots.add(new CandidateVote.Ballot(1, settled));
        if (settings.secondCrop()) {
            for (double looser : new double[] {0.04, -0.03}) {
                Reading again =
                        reader.read(photo, List.of(detection.corners()), looser).get(0);
                if (!again.candidates().isEmpty()) {
                    ballots.add(new CandidateVote.Ballot(1, formats.settle(again.candidates(), first.regions())));
                }
            }
        }
        if (secondOpinion != SecondOpinion.NONE) {
            Mat plate = PlateCrop.picture(photo, detection.corners());
            List<PlateCandidate> other = secondOpinion.read(plate);
            plate.release();
            if (!other.isEmpty()) {
                ballots.add(new CandidateVote.Ballot(0.3, other));
            }
        }
        return ballots.size() == 1 ? settled : CandidateVote.count(ballots, MOST_CANDIDATES);
    }

    private ReadBand band(List<PlateCandidate> candidates) {
        return candidates.isEmpty()
                ? ReadBand.REJECT
                : settings.bands()
                        .of(candidates.get(0).text(), candidates.get(0).confidence());
    }

    /** The lane's own car is the near one, so that its plate is the large one; glimpses of text come last. */
    private static double rank(PlateReading plate, double widest) {
        double size = Math.sqrt(plate.detection().corners().width() / widest);
        double rank = plate.detection().detectionConfidence() * plate.readConfidence() * size;
        return plate.text().length() < 3 ? rank - 1 : rank;
    }

    private static PlateReading inStored(PlateReading plate, Photo photo) {
        return new PlateReading(
                StoredPlaces.of(plate.detection(), photo),
                plate.candidates(),
                plate.region(),
                plate.regionConfidence(),
                plate.band());
    }

    @Override
    public void close() {
        detector.close();
        refiner.close();
        reader.close();
        secondOpinion.close();
    }
}
