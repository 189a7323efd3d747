package org.scps.edge.simulator;

import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The simulated car park that cameras with the source {@code simulator} watch. */
public interface SimulatorSettings {

    enum Mode {
        /** A fixed number of cars in simulated hours that have just passed, then nothing more. */
        ONCE,
        /** Some such hours, then real time for ever. */
        LIVE
    }

    /** {@code once}: so many cars in hours just passed; {@code live}: some of those, then real time for ever. */
    @WithDefault("once")
    Mode mode();

    /** Where the plan and the journal of the truth, {@code truth.jsonl}, are kept. */
    @WithDefault("data/simulator")
    Path folder();

    /** The same seed and start draw the same cars. */
    @WithDefault("1")
    long seed();

    /** Cars in simulated time: all of them in mode {@code once}, the past ones in mode {@code live}. */
    @WithDefault("40")
    int cars();

    /** The simulated hours; they end when the simulator is first started. */
    @WithDefault("10h")
    Duration span();

    /** Half of the cars in simulated time stay longer. */
    @WithDefault("55m")
    Duration medianStay();

    /** Mean time between two arrivals in real time. */
    @WithDefault("25s")
    Duration arrivalEvery();

    /** Half of the cars that arrive in real time stay longer. */
    @WithDefault("14m")
    Duration medianLiveStay();

    /** Frames a second and camera in simulated time; how fast the past is told. */
    @WithDefault("4")
    double framesPerSecond();

    /** Plates of people's own cars, as {@code BAB1234} or {@code fr:AB123CD}; each visits, the first early on. */
    Optional<List<String>> knownPlates();

    /** Share of motorcycles, 0–1, with their plates in two rows; the models shipped read these worse than cars'. */
    @WithDefault("0")
    double motorcycles();

    /** Local time decides between day and night. */
    @WithDefault("Europe/Berlin")
    ZoneId timeZone();
}
