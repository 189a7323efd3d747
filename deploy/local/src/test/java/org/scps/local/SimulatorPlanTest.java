package org.scps.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatorPlanTest {

    private static final SimulatorPlan EIGHT_CARS = new SimulatorPlan(1, false, 8, "2026-03-01T12:00:00Z");
    private static final SimulatorPlan ENDLESS = new SimulatorPlan(7, true, 20, "2026-03-01T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void theSameCarsAreNoNews() {
        assertThat(EIGHT_CARS.insteadOf(Simulation.once(8, 1), true)).isEmpty();
        assertThat(ENDLESS.insteadOf(Simulation.endless(7), true)).isEmpty();
        assertThat(ENDLESS.insteadOf(Simulation.endless(99), false))
                .as("nobody asked for a seed")
                .isEmpty();
    }

    @Test
    void otherCarsThanAskedForAreTold() {
        assertThat(EIGHT_CARS.insteadOf(Simulation.once(40, 1), false))
                .hasValueSatisfying(line -> assertThat(line).contains("8 cars", "--data"));
        assertThat(ENDLESS.insteadOf(Simulation.endless(3), true))
                .hasValueSatisfying(line -> assertThat(line).contains("seed 7", "--data"));
    }

    @Test
    void aRunWithAnEndDoesNotGoOnInACarParkWithoutOne() {
        assertThatThrownBy(() -> ENDLESS.insteadOf(Simulation.once(8, 1), true))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("--data DIR");
        assertThatThrownBy(() -> EIGHT_CARS.insteadOf(Simulation.endless(1), false))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("--once 8");
    }

    @Test
    void aPlanIsUnfinishedUntilTheSimulatorSaysSo() throws IOException {
        DataFolder data = new DataFolder(folder);
        assertThat(SimulatorPlan.unfinishedIn(data)).isEmpty();
        Path simulator = Files.createDirectories(data.truthJournal().getParent());
        Files.writeString(
                simulator.resolve("plan.json"),
                "{\"seed\":1,\"startedAt\":\"2026-03-01T12:00:00Z\",\"live\":false,\"cars\":8}");

        assertThat(SimulatorPlan.unfinishedIn(data)).hasValue(EIGHT_CARS);

        Files.writeString(data.truthJournal(), "{\"finished\":true,\"passages\":12}\n");
        assertThat(SimulatorPlan.unfinishedIn(data)).isEmpty();
    }
}
