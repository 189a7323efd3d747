package org.scps.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.scps.local.LocalStack;
import org.scps.local.Simulation;
import org.scps.local.reconcile.Report;
import org.scps.local.reconcile.Run;

@Order(9)
class KillIT {

    private static final int CARS = 12;
    private static final double FRAMES_PER_SECOND = 2;
    private static final Duration BETWEEN = Duration.ofSeconds(3);
    private static final Duration DOWN = Duration.ofSeconds(2);

    private final LocalStack stack = SharedStack.running();
    private int seed = 11;
    private Run run;

    @Test
    void nothingIsLostOrDoubledWhenEachProcessIsKilledWhileCarsPass() throws InterruptedException {
        for (Map.Entry<String, Victim> victim : victims().entrySet()) {
            letCarsPass();
            Thread.sleep(BETWEEN.toMillis());
            SharedStack.progress().say("  kill -9 " + victim.getKey());
            victim.getValue().kill().run();
            Thread.sleep(DOWN.toMillis());
            victim.getValue().restart().run();
        }
        reconcile();
    }

    /** On a slow machine the cars are through before everything was killed; then more of them come. */
    private void letCarsPass() {
        if (run != null && run.journal().finished()) {
            reconcile();
        }
        if (run == null) {
            stack.setFinishedSimulationAside();
            run = new Run(stack, SharedStack.progress());
            stack.startEdge(Optional.of(new Simulation(CARS, seed++, FRAMES_PER_SECOND, List.of(), 0)));
        }
    }

    private void reconcile() {
        try (Run over = run) {
            String missing = over.awaitSettled(Duration.ofMinutes(3));
            Report report = over.report();
            System.out.println(report.text());

            assertThat(missing).as("what had not settled").isNull();
            assertThat(report.nothingLostOrDoubled()).as(report.text()).isTrue();
            // A misread of the models is not what is tested here; anything else must be right.
            assertThat(report.sessions().expected() - report.sessions().right())
                    .as(report.text())
                    .isLessThanOrEqualTo(report.reads().wrong().size());
            assertThat(report.charges().wrong()).as(report.text()).isZero();
        }
        run = null;
    }

    private record Victim(Runnable kill, Runnable restart) {}

    private Map<String, Victim> victims() {
        Map<String, Victim> victims = new LinkedHashMap<>();
        victims.put("recognition", service(LocalStack.RECOGNITION));
        victims.put("billing", service(LocalStack.BILLING));
        victims.put("ingest", service(LocalStack.INGEST));
        victims.put("broker", new Victim(stack.kafka()::kill, stack.kafka()::restart));
        victims.put("database", new Victim(stack.postgres()::kill, stack.postgres()::restart));
        victims.put("edge", service(LocalStack.EDGE));
        return victims;
    }

    private Victim service(String name) {
        return new Victim(() -> stack.kill(name), () -> stack.restart(name));
    }
}
