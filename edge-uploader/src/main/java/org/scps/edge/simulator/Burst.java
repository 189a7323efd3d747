package org.scps.edge.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.scps.edge.simulator.plate.Plate;
import org.scps.edge.simulator.scene.Dirt;
import org.scps.edge.simulator.scene.FramePainter;
import org.scps.edge.simulator.scene.Light;
import org.scps.edge.simulator.scene.Vehicle;
import org.scps.edge.spool.CapturedFrame;
import org.scps.edge.spool.FrameId;

/**
 * The frames of one crossing. Everything follows from the crossing and the number of its passage, so drawing it again
 * after a crash gives the same frames under the same ids.
 */
record Burst(Crossing crossing, int number, SimulatedLane lane, Passage passage) {

    private static final Duration BETWEEN_FRAMES = Duration.ofMillis(200);

    static Burst of(Crossing crossing, int number, SimulatedLane lane, ZoneId zone) {
        Visit visit = crossing.visit();
        boolean muddy = crossing.exit() && visit.defect() == Defect.UNREADABLE;
        Plate shown = crossing.exit() ? visit.shownAtExit() : visit.plate();
        Vehicle vehicle = Vehicle.carrying(shown, new SplittableRandom(visit.seed()));
        long seed = visit.seed() + (crossing.exit() ? 1_000_003 : 0);
        Light light = Daylight.under(Passage.roofed(lane.scenery()), crossing.at(), zone, visit.seed());
        return new Burst(
                crossing,
                number,
                lane,
                Passage.of(
                        shown, muddy ? Dirt.MUD : Dirt.CLEAN, vehicle, light, crossing.exit(), lane.scenery(), seed));
    }

    int frames() {
        return passage.frames();
    }

    Instant capturedAt(int frame) {
        return crossing.at().plus(BETWEEN_FRAMES.multipliedBy(frame));
    }

    Instant end() {
        return capturedAt(frames());
    }

    CapturedFrame draw(int frame, FramePainter painter) {
        return new CapturedFrame(
                frameId(frame),
                burstId(),
                frame,
                frame == frames() - 1,
                capturedAt(frame),
                "image/jpeg",
                painter.draw(passage.shot(frame)).jpeg());
    }

    TruthLine truth() {
        Visit visit = crossing.visit();
        boolean legible = passage.dirt() != Dirt.MUD;
        return new TruthLine(
                number,
                visit.car(),
                burstId(),
                lane.facilityId(),
                lane.laneId(),
                crossing.exit() ? "EXIT" : "ENTRY",
                visit.plate().text(),
                legible ? passage.plate().text() : null,
                visit.plate().region(),
                crossing.at(),
                frames(),
                IntStream.range(0, frames()).mapToObj(this::frameId).toList(),
                visit.defect(),
                visit.stay().toSeconds());
    }

    private UUID burstId() {
        return FrameId.derived(crossing.at(), crossing.visit().seed() + "/" + number);
    }

    private UUID frameId(int frame) {
        return FrameId.derived(capturedAt(frame), crossing.visit().seed() + "/" + number + "/" + frame);
    }
}
