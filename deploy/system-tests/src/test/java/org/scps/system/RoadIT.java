package org.scps.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.scps.local.LocalStack;
import org.scps.local.Simulation;
import org.scps.local.reconcile.Report;
import org.scps.local.reconcile.Run;

@Order(1)
class RoadIT {

    @Test
    void everyCarThatDroveIsBilledOnceAndRightly() {
        LocalStack stack = SharedStack.running();

        try (Run run = new Run(stack, SharedStack.progress())) {
            stack.startEdge(Optional.of(Simulation.once(10, 7)));
            String missing = run.awaitSettled(Duration.ofMinutes(2));
            Report report = run.report();
            System.out.println(report.text());

            assertThat(missing).as("what had not settled").isNull();
            assertThat(report.passages().driven()).isGreaterThan(10);
            assertThat(report.isClean()).as(report.text()).isTrue();
        }
    }
}
