package org.scps.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
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

    private static final Duration BETWEEN = Duration.ofSeconds(2);
    private static final Duration DOWN = Duration.ofSeconds(2);

    @Test
    void nothingIsLostOrDoubledWhenEachProcessIsKilledWhileCarsPass() throws InterruptedException {
        LocalStack stack = SharedStack.running();
        stack.setFinishedSimulationAside();

        try (Run run = new Run(stack, SharedStack.progress())) {
            stack.startEdge(Optional.of(new Simulation(22, 11, 2.5)));
            for (Map.Entry<String, Victim> victim : victims(stack).entrySet()) {
                assertThat(run.journal().finished())
                        .as("cars still pass when %s is killed", victim.getKey())
                        .isFalse();
                Thread.sleep(BETWEEN.toMillis());
                SharedStack.progress().say("  kill -9 " + victim.getKey());
                victim.getValue().kill().run();
                Thread.sleep(DOWN.toMillis());
                victim.getValue().restart().run();
            }
            String missing = run.awaitSettled(Duration.ofMinutes(3));
            Report report = run.report();
            System.out.println(report.text());

            assertThat(missing).as("what had not settled").isNull();
            assertThat(report.isClean()).as(report.text()).isTrue();
        }
    }

    private record Victim(Runnable kill, Runnable restart) {}

    private static Map<String, Victim> victims(LocalStack stack) {
        Map<String, Victim> victims = new LinkedHashMap<>();
        victims.put("recognition", service(stack, LocalStack.RECOGNITION));
        victims.put("billing", service(stack, LocalStack.BILLING));
        victims.put("ingest", service(stack, LocalStack.INGEST));
        victims.put("broker", new Victim(stack.kafka()::kill, stack.kafka()::restart));
        victims.put("database", new Victim(stack.postgres()::kill, stack.postgres()::restart));
        victims.put("edge", service(stack, LocalStack.EDGE));
        return victims;
    }

    private static Victim service(LocalStack stack, String name) {
        return new Victim(() -> stack.kill(name), () -> stack.restart(name));
    }
}
