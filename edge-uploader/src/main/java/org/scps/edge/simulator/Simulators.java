package org.scps.edge.simulator;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;
import org.scps.edge.capture.FrameSource;

/** Sets the simulator up from its settings. */
public final class Simulators {

    private final SimulatorSettings settings;
    private final ScheduledExecutorService scheduler;
    private final ObjectMapper json;
    private final Clock clock;

    public Simulators(SimulatorSettings settings, ScheduledExecutorService scheduler, ObjectMapper json, Clock clock) {
        this.settings = settings;
        this.scheduler = scheduler;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A running car park.
     *
     * @param finished whether all planned passages are in the spools
     */
    public record CarPark(FrameSource source, BooleanSupplier finished) {}

    /** @throws IOException when the plan or the journal cannot be kept */
    public CarPark of(List<SimulatedLane> cameras) throws IOException {
        Lanes lanes = new Lanes(cameras);
        Plan plan = PlanFile.planIn(settings, clock.instant(), json);
        TruthJournal journal = TruthJournal.open(settings.folder().resolve("truth.jsonl"), json);
        Duration pace = Duration.ofMillis((long) (1000 / (settings.framesPerSecond() * lanes.count())));
        Simulator simulator = new Simulator(plan, lanes, journal, scheduler, clock, settings.timeZone(), pace);
        return new CarPark(simulator, simulator::finished);
    }
}
