package org.scps.edge.simulator;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;
import org.scps.edge.spool.DurableFiles;

/** Keeps the plan of the first start, {@code plan.json}. */
final class PlanFile {

    private static final Logger LOG = Logger.getLogger(PlanFile.class);

    private PlanFile() {}

    /** The plan of an earlier start, or a new one that begins now and is kept. */
    static Plan planIn(SimulatorSettings settings, Instant now, ObjectMapper json) throws IOException {
        Path folder = Files.createDirectories(settings.folder());
        Path file = folder.resolve("plan.json");
        if (Files.exists(file)) {
            Plan plan = json.readValue(Files.readAllBytes(file), Plan.class);
            LOG.infof("the simulator carries on with the plan of %s in %s", plan.startedAt(), folder);
            return plan;
        }
        Plan plan = Plan.of(settings, now.truncatedTo(ChronoUnit.MILLIS));
        DurableFiles.write(file, json.writeValueAsBytes(plan));
        DurableFiles.force(folder);
        return plan;
    }
}
