package org.scps.billing.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;

class SteadyThreadTest {

    private static final int SECONDS_10 = 10_000;

    private final AtomicBoolean stopping = new AtomicBoolean();

    @Test
    void aThreadThatDiesOfAnErrorIsAFaultForEverAfter() throws InterruptedException {
        SteadyThread thread = new SteadyThread("plate-reads", stopping::get, () -> {
            throw new StackOverflowError("a read nested too deeply");
        });

        thread.start();
        thread.join(SECONDS_10);

        assertThat(thread.fault())
                .hasValue("thread plate-reads died of java.lang.StackOverflowError: a read nested too deeply");
    }

    @Test
    void soIsOneThatSomebodyInterrupted() throws InterruptedException {
        SteadyThread thread = new SteadyThread("plate-reads", stopping::get, () -> {
            throw new InterruptedException();
        });

        thread.start();
        thread.join(SECONDS_10);

        assertThat(thread.fault()).hasValueSatisfying(text -> assertThat(text).contains("InterruptedException"));
    }

    @Test
    void aThreadAtWorkIsNoFaultNorIsOneThatEndsWithTheService() throws InterruptedException {
        CountDownLatch atWork = new CountDownLatch(3);
        AtomicInteger steps = new AtomicInteger();
        SteadyThread thread = new SteadyThread("plate-reads", stopping::get, () -> {
            steps.incrementAndGet();
            atWork.countDown();
        });
        assertThat(thread.fault()).isEmpty();

        thread.start();
        atWork.await();
        assertThat(thread.fault()).isEmpty();
        stopping.set(true);
        thread.join(SECONDS_10);

        assertThat(steps).hasValueGreaterThanOrEqualTo(3);
        assertThat(thread.fault()).isEmpty();
    }

    @Test
    void theHealthSaysWhatIsWrongAndWhatHelps() throws InterruptedException {
        SteadyThread thread = new SteadyThread("plate-reads", stopping::get, () -> {
            throw new LinkageError("half a deployment");
        });
        assertThat(MessagingHealth.answer("reads", thread.fault()).getStatus())
                .isEqualTo(HealthCheckResponse.Status.UP);

        thread.start();
        thread.join(SECONDS_10);

        HealthCheckResponse health = MessagingHealth.answer("reads", thread.fault());
        assertThat(health.getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
        assertThat(health.getData().orElseThrow().get("fault").toString()).contains("half a deployment");
        assertThat(health.getData().orElseThrow().get("remedy").toString()).contains("start the service again");
    }
}
