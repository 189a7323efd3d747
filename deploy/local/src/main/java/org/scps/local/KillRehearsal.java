package org.scps.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.scps.events.Topics;

/**
 * Settles stays with a real billing service and a payment provider outside it, kills billing with {@code kill -9} at random
 * points around the provider's answers, and starts it again, until it was hit as often as wished between an answer of the
 * provider and our commit. Then all books must agree.
 */
public final class KillRehearsal implements AutoCloseable {

    private static final int AT_ONCE = 5;
    private static final int CARS_A_KILL = 4;
    private static final int LONGEST_DELAY_MICROS = 60_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final BenchStack stack;
    private final Path folder;
    private final ProviderBook book;
    private final Random random;
    private final Consumer<String> progress;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Deque<Visitor> toCome = new ArrayDeque<>();
    private final List<Visitor> waiting = new ArrayList<>();
    private final List<Visitor> paid = new ArrayList<>();
    private int kills;
    private int between;
    private int caught;

    private KillRehearsal(BenchStack stack, Path folder, long seed, Consumer<String> progress) {
        this.stack = stack;
        this.folder = folder;
        this.book = ProviderBook.open(seed);
        this.random = new Random(seed);
        this.progress = progress;
    }

    /**
     * Runs it on a broker and a database of its own.
     *
     * @param home the repository, with billing built
     * @param hits how often billing is killed between an answer of the provider and our commit
     */
    public static SettlementReport run(Path home, int hits, long seed, Consumer<String> progress)
            throws IOException, SQLException {
        Path folder = Files.createTempDirectory("scps-settlement-");
        try (KillRehearsal rehearsal = new KillRehearsal(BenchStack.start(home, folder), folder, seed, progress)) {
            return rehearsal.run(hits);
        }
    }

    private SettlementReport run(int hits) throws SQLException {
        start();
        int cars = (hits * CARS_A_KILL + 79) / 40 * 40;
        new BenchReads(stack, "kill", 4).sendAndAwait(2 * cars);
        try (Connection database = stack.database()) {
            SettlementAudit audit = new SettlementAudit(database);
            audit.texts("select session_id::text from charge where state = 'DUE' order by session_id")
                    .forEach(id -> toCome.add(new Visitor(UUID.fromString(id), random)));
            progress.accept(toCome.size() + " stays are due");
            while (between < hits && kills < 3 * hits + 10) {
                wave(audit);
                start();
            }
            return finish(audit);
        }
    }

    private void start() {
        stack.startBilling(
                // The start is most of the time that this takes.
                List.of(
                        "-Xms160m",
                        "-Xmx256m",
                        "-XX:+UnlockDiagnosticVMOptions",
                        "-XX:-BytecodeVerificationRemote",
                        "-Dquarkus.flyway.migrate-at-start=" + (kills == 0)),
                Map.of(
                        "SCPS_PAYMENTS_SANDBOX_BOOK", book.url().toString(),
                        "SCPS_PAYMENTS_ASK_AGAIN_AFTER", "PT0S",
                        "SCPS_IDEMPOTENCY_ANSWER_WITHIN", "PT0.2S"));
    }

    /** Some pay at once; soon after one of the provider's answers billing is gone. */
    private void wave(SettlementAudit audit) throws SQLException {
        while (waiting.size() < AT_ONCE && !toCome.isEmpty()) {
            waiting.add(toCome.poll());
        }
        // Half of the time the last kill is got over first; else the start itself is killed, while it asks again.
        if (random.nextBoolean()) {
            audit.awaitNothingOpen();
        }
        CountDownLatch hit = new CountDownLatch(1);
        AtomicInteger answers = new AtomicInteger(1 + random.nextInt(3));
        book.whenEntered(key -> {
            if (answers.decrementAndGet() == 0) {
                hit.countDown();
            }
        });
        List<Future<Void>> asking = ask();
        awaitQuietly(hit);
        double where = random.nextDouble();
        sleepMicros((long) (LONGEST_DELAY_MICROS * where * where));
        stack.killBilling();
        book.whenEntered(key -> {});
        kills++;
        asking.forEach(KillRehearsal::finished);
        audit.awaitNobodyElse();
        Set<String> open = audit.open();
        open.retainAll(book.entries().keySet());
        between += open.isEmpty() ? 0 : 1;
        caught += open.size();
        settle();
        if (kills % 10 == 0) {
            progress.accept("%d kills, %d between answer and commit".formatted(kills, between));
        }
    }

    private List<Future<Void>> ask() {
        URI api = stack.billingApi();
        String token = stack.serviceToken();
        List<Callable<Void>> questions = new ArrayList<>();
        waiting.forEach(visitor -> questions.add(() -> {
            visitor.pay(api, token);
            return null;
        }));
        paid.stream()
                .filter(visitor -> !visitor.refunded())
                .limit(1)
                .forEach(visitor -> questions.add(() -> {
                    visitor.takeBack(api, token);
                    return null;
                }));
        return questions.stream().map(threads::submit).toList();
    }

    private void settle() {
        waiting.stream().filter(Visitor::paid).forEach(paid::add);
        waiting.removeIf(Visitor::paid);
    }

    private SettlementReport finish(SettlementAudit audit) throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!waiting.isEmpty() && System.nanoTime() < end) {
            ask().forEach(KillRehearsal::finished);
            settle();
            Await.pause();
        }
        while ((!audit.open().isEmpty() || audit.count("select count(*) from outbox") > 0) && System.nanoTime() < end) {
            Await.pause();
        }
        Set<UUID> paidFor = paid.stream().map(Visitor::sessionId).collect(Collectors.toSet());
        List<String> faults = audit.faults(book.entries(), paidFor, told());
        waiting.forEach(visitor -> faults.add("nobody could pay for " + visitor.sessionId()));
        return new SettlementReport(
                kills,
                between,
                caught,
                paidFor.size(),
                (int) audit.count("select count(*) from payment where state = 'SETTLED'"),
                (int) audit.count("select count(*) from payment where state = 'DECLINED'"),
                (int) audit.count("select count(*) from refund where state = 'SUCCEEDED'"),
                faults);
    }

    /** Payments that Kafka knows to be settled. */
    private Set<String> told() {
        Collection<String> events = new BenchEar(stack.bootstrapServers()).everything(Topics.PAYMENTS);
        Set<String> told = new TreeSet<>();
        for (String event : events) {
            try {
                var body = Json.MAPPER.readTree(event);
                if (!body.hasNonNull("refundId")) {
                    told.add(body.path("paymentId").asText());
                }
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("Not an event: " + event, e);
            }
        }
        return told;
    }

    private static void awaitQuietly(CountDownLatch hit) {
        try {
            hit.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void sleepMicros(long micros) {
        try {
            TimeUnit.MICROSECONDS.sleep(micros);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void finished(Future<Void> question) {
        try {
            question.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() throws IOException {
        stack.close();
        book.close();
        threads.shutdownNow();
        PairingBench.delete(folder);
    }
}
