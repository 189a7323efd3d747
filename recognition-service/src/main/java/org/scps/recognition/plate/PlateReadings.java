package org.scps.recognition.plate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opencv.core.Mat;
import org.scps.events.PlateCandidate;
import org.scps.events.ReadBand;
import org.scps.recognition.detection.PlateDetection;
import org.scps.recognition.detection.PlateRefiner;
import org.scps.recognition.detection.Quad;
import org.scps.recognition.image.Photo;
import org.scps.recognition.image.UnreadableImageException;
import org.scps.recognition.ocr.PlateReader;
import org.scps.recognition.ocr.Reading;
import org.scps.recognition.ocr.SecondOpinion;

/**
 * Reads the plates that were found, and once more those of which it is unsure and which could come first. Belongs to one
 * thread.
 */
final class PlateReadings {

    private static final int MOST_CANDIDATES = 10;

    /** A reading of at least this confidence is not read again: held-out plates gain next to nothing by it. */
    private static final double SURE = 0.7;

    /** Added to the reader's margin, share of the plate's sides. */
    private static final double LOOSER = 0.04;

    private static final double TIGHTER = -0.03;

    private static final double OPINION_WEIGHT = 0.3;

    private final Set<Step> steps;
    private final Bands bands;
    private final PlateFormats formats;
    private final Calibration calibration;
    private final PlateRefiner refiner;
    private final PlateReader reader;
    private final SecondOpinion secondOpinion;

    PlateReadings(
            PlateRecognizer.Settings settings,
            PlateFormats formats,
            PlateRefiner refiner,
            PlateReader reader,
            SecondOpinion secondOpinion) {
        this.steps = settings.steps();
        this.bands = settings.bands();
        this.formats = formats;
        this.calibration = settings.calibration();
        this.refiner = refiner;
        this.reader = reader;
        this.secondOpinion = secondOpinion;
    }

    /** One reading for each plate, in their order. */
    List<PlateReading> of(Photo photo, List<PlateDetection> plates) throws UnreadableImageException {
        List<Reading> first =
                reader.read(photo, plates.stream().map(this::outline).toList(), 0);
        List<List<PlateCandidate>> candidates = first.stream()
                .map(reading -> settled(reading, reading.regions()))
                .toList();
        Ranking ranking = Ranking.of(plates);
        double highest = 0;
        for (int i = 0; i < plates.size(); i++) {
            highest = Math.max(highest, rank(ranking, plates.get(i), candidates.get(i)));
        }
        List<PlateReading> readings = new ArrayList<>();
        for (int i = 0; i < plates.size(); i++) {
            boolean mayComeFirst = ranking.best(plates.get(i)) > highest;
            readings.add(reading(photo, plates.get(i), first.get(i), candidates.get(i), mayComeFirst));
        }
        return readings;
    }

    private static double rank(Ranking ranking, PlateDetection plate, List<PlateCandidate> candidates) {
        return candidates.isEmpty()
                ? 0
                : ranking.rank(
                        plate, candidates.get(0).text(), candidates.get(0).confidence());
    }

    private Quad outline(PlateDetection plate) {
        return steps.contains(Step.CORNERS) ? plate.corners() : Quad.of(plate.box());
    }

    private PlateReading reading(
            Photo photo, PlateDetection plate, Reading first, List<PlateCandidate> settled, boolean mayComeFirst)
            throws UnreadableImageException {
        List<List<PlateCandidate>> ballots = new ArrayList<>();
        List<PlateCandidate> candidates = settled;
        ballots.add(candidates);
        if (mayComeFirst && !candidates.isEmpty() && candidates.get(0).confidence() < SURE) {
            ballots.addAll(again(photo, plate, first));
            candidates = count(photo, plate, ballots);
        }
        String text = candidates.isEmpty() ? "" : candidates.get(0).text();
        long agreeing = ballots.stream()
                .filter(b -> !b.isEmpty() && b.get(0).text().equals(text))
                .count();
        Evidence evidence = Evidence.of(
                candidates,
                plate.detectionConfidence(),
                plate.corners().height(),
                formats.fit(text, first.regions()),
                (double) agreeing / ballots.size(),
                ballots.size());
        if (steps.contains(Step.CALIBRATION)) {
            candidates = calibration.tell(candidates, evidence);
        }
        return reading(plate, first.regions(), candidates, evidence);
    }

    private PlateReading reading(
            PlateDetection plate, Map<String, Double> regions, List<PlateCandidate> candidates, Evidence evidence) {
        Map.Entry<String, Double> region =
                regions.entrySet().stream().max(Map.Entry.comparingByValue()).orElse(Map.entry("", 0.0));
        ReadBand band = candidates.isEmpty()
                ? ReadBand.REJECT
                : bands.of(candidates.get(0).text(), candidates.get(0).confidence());
        return new PlateReading(
                plate,
                candidates.stream().limit(MOST_CANDIDATES).toList(),
                Regions.evident(region.getKey(), region.getValue()),
                region.getValue(),
                band,
                evidence);
    }

    private List<List<PlateCandidate>> again(Photo photo, PlateDetection plate, Reading first)
            throws UnreadableImageException {
        List<Quad> crops = new ArrayList<>();
        Quad outline = outline(plate);
        if (steps.contains(Step.SECOND_CROP)) {
            crops.add(outline.grown(LOOSER, LOOSER));
            crops.add(outline.grown(TIGHTER, TIGHTER));
        }
        if (steps.contains(Step.REFINE_AGAIN)) {
            refiner.refine(photo, List.of(plate)).forEach(found -> crops.add(outline(found)));
        }
        List<List<PlateCandidate>> more = new ArrayList<>();
        for (Reading reading : reader.read(photo, crops, 0)) {
            List<PlateCandidate> candidates = settled(reading, first.regions());
            if (!candidates.isEmpty()) {
                more.add(candidates);
            }
        }
        return more;
    }

    private List<PlateCandidate> count(Photo photo, PlateDetection plate, List<List<PlateCandidate>> ballots)
            throws UnreadableImageException {
        List<CandidateVote.Ballot> votes = new ArrayList<>();
        ballots.forEach(candidates -> votes.add(new CandidateVote.Ballot(1, candidates)));
        if (secondOpinion != SecondOpinion.NONE) {
            Mat picture = PlateCrop.picture(photo, plate.corners());
            List<PlateCandidate> other = secondOpinion.read(picture);
            picture.release();
            if (!other.isEmpty()) {
                votes.add(new CandidateVote.Ballot(OPINION_WEIGHT, other));
            }
        }
        return votes.size() == 1 ? ballots.get(0) : CandidateVote.count(votes, MOST_CANDIDATES);
    }

    private List<PlateCandidate> settled(Reading reading, Map<String, Double> regions) {
        return steps.contains(Step.FORMATS) ? formats.settle(reading.candidates(), regions) : reading.candidates();
    }
}
