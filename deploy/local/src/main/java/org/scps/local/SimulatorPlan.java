package org.scps.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.scps.local.reconcile.TruthJournal;

/**
 * The plan that the simulator keeps in a data folder and carries on with, whatever is asked of it later.
 *
 * @param live without end
 * @param cars of a plan with an end
 * @param startedAt as the simulator wrote it
 */
record SimulatorPlan(long seed, boolean live, int cars, String startedAt) {

    /** The plan that is not finished; empty when the next start makes a new one. */
    static Optional<SimulatorPlan> unfinishedIn(DataFolder data) {
        Path file = data.truthJournal().resolveSibling("plan.json");
        try {
            if (!Files.exists(file) || TruthJournal.read(data.truthJournal(), 0).finished()) {
                return Optional.empty();
            }
            JsonNode plan = Json.MAPPER.readTree(file.toFile());
            return Optional.of(new SimulatorPlan(
                    plan.path("seed").asLong(),
                    plan.path("live").asBoolean(),
                    plan.path("cars").asInt(),
                    plan.path("startedAt").asText()));
        } catch (IOException e) {
            throw new StackFailure(
                    "%s cannot be read (%s)".formatted(file, e.getMessage()), "choose another folder with --data DIR");
        }
    }

    /**
     * What to tell whoever asked for a simulation, when this plan goes on instead; empty when it is the same.
     *
     * @throws StackFailure when a run with an end was asked for and this one has none, or the other way round
     */
    Optional<String> insteadOf(Simulation asked, boolean seedGiven) {
        if (live != asked.isEndless()) {
            throw new StackFailure(
                    "the data folder holds %s, which is not over"
                            .formatted(live ? "the car park of ./scps demo" : "a run of ./scps demo --once " + cars),
                    "choose another folder with --data DIR");
        }
        boolean sameCars = live || cars == asked.cars();
        boolean sameSeed = seed == asked.seed() || live && !seedGiven;
        if (sameCars && sameSeed) {
            return Optional.empty();
        }
        return Optional.of(
                "Carrying on with the cars planned at %s (%sseed %d); for others choose another --data folder"
                        .formatted(startedAt, live ? "" : cars + " cars, ", seed));
    }
}
