package org.scps.recognition.passage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.scps.events.PlateCandidate;
import org.scps.events.ReadBand;
import org.scps.recognition.ocr.LookAlikes;
import org.scps.recognition.plate.Bands;
import org.scps.recognition.plate.CandidateVote;
import org.scps.recognition.plate.CandidateVote.Ballot;
import org.scps.recognition.plate.PlateReading;

/** The frames of a burst become one read per vehicle. The order in which frames are given makes no difference. */
public final class PassageVote {

    private static final int MOST_CANDIDATES = 10;

    private static final double LEAST_WEIGHT = 0.05;

    /**
     * An exponent. A frame that is unsure has its doubt in its candidates; with a little less weight besides, votes over five
     * worse frames of held-out photos go wrong for 68 of 269 instead of 72.
     */
    private static final double SAY_OF_CONFIDENCE = 0.3;

    private static final Comparator<FrameRead> SHOWS_BEST =
            Comparator.comparingDouble(PassageVote::clarity).reversed().thenComparing(Vehicles.IN_ORDER);

    private final Bands bands;
    private final Vehicles vehicles;

    public PassageVote(Bands bands, LookAlikes lookAlikes) {
        this.bands = bands;
        vehicles = new Vehicles(lookAlikes, frames -> band(count(frames)) == ReadBand.ACCEPT);
    }

    /**
     * @param frames of one burst, at least one, each once
     * @return one read per vehicle, in the order of their passage ids' indexes
     */
    public List<PassageRead> of(UUID burstId, List<FrameRead> frames) {
        Instant capturedAt = frames.stream()
                .map(FrameRead::capturedAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        List<List<FrameRead>> passages = vehicles.of(frames);
        List<PassageRead> reads = new ArrayList<>();
        for (int index = 0; index < passages.size(); index++) {
            List<FrameRead> own = passages.get(index);
            Instant start = index == 0
                    ? capturedAt
                    : own.stream()
                            .map(FrameRead::capturedAt)
                            .min(Comparator.naturalOrder())
                            .orElseThrow();
            reads.add(vote(PassageIds.passage(burstId, index), frames.size(), start, own));
        }
        return reads;
    }

    private PassageRead vote(UUID passageId, int revision, Instant capturedAt, List<FrameRead> frames) {
        List<FrameRead> voters = voters(frames);
        List<PlateCandidate> candidates = count(voters);
        String text = candidates.isEmpty() ? "" : candidates.get(0).text();
        ReadBand band = band(candidates);
        boolean legible = band != ReadBand.REJECT;
        return new PassageRead(
                passageId,
                revision,
                capturedAt,
                legible ? text : null,
                region(voters),
                legible ? candidates : List.of(),
                legible ? CandidateVote.characterConfidences(text, candidates) : List.of(),
                band,
                voters.size(),
                (int) voters.stream().filter(f -> f.text().equals(text)).count(),
                best(frames, text));
    }

    private static List<FrameRead> voters(List<FrameRead> frames) {
        return frames.stream().filter(f -> !f.text().isEmpty()).toList();
    }

    private static List<PlateCandidate> count(List<FrameRead> voters) {
        return CandidateVote.count(
                voters.stream()
                        .map(f -> new Ballot(weight(f.plate()), f.plate().candidates()))
                        .toList(),
                MOST_CANDIDATES);
    }

    private static double weight(PlateReading plate) {
        return Math.max(
                LEAST_WEIGHT,
                plate.detection().detectionConfidence() * Math.pow(plate.readConfidence(), SAY_OF_CONFIDENCE));
    }

    private ReadBand band(List<PlateCandidate> candidates) {
        return candidates.isEmpty()
                ? ReadBand.REJECT
                : bands.of(candidates.get(0).text(), candidates.get(0).confidence());
    }

    /** The region that most certainty is for, among the frames to which it was evident. */
    private static String region(List<FrameRead> voters) {
        Map<String, Double> sums = new TreeMap<>();
        voters.stream()
                .map(FrameRead::plate)
                .filter(plate -> plate.region() != null)
                .sorted(Comparator.comparing(PlateReading::regionConfidence))
                .forEach(plate -> sums.merge(plate.region(), plate.regionConfidence(), Double::sum));
        return sums.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static FrameRead best(List<FrameRead> frames, String text) {
        List<FrameRead> agreeing = frames.stream()
                .filter(f -> !text.isEmpty() && f.text().equals(text))
                .toList();
        return (agreeing.isEmpty() ? frames : agreeing).stream().min(SHOWS_BEST).orElseThrow();
    }

    private static double clarity(FrameRead frame) {
        return frame.plate() == null
                ? 0
                : frame.plate().detection().detectionConfidence()
                        * (0.1 + frame.plate().readConfidence());
    }
}
