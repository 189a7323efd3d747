package org.scps.local.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.scps.events.Topics;
import org.scps.local.Await;
import org.scps.local.DemoEstate;
import org.scps.local.LocalStack;
import org.scps.local.Progress;

/** One bounded run of the simulator: waits until the system has settled, then compares. */
public final class Run implements AutoCloseable {

    /** Nothing may change for so long before we believe that nothing will. */
    private static final Duration CALM = Duration.ofSeconds(3);

    private static final Duration SAY_EVERY = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final LocalStack stack;
    private final Progress progress;
    private final long journalStart;
    private final KafkaLog log;
    private final Observed seen = new Observed();
    private final Rest billing;
    private final PortalEar ear;

    /** Begins to listen; the simulator starts after. */
    public Run(LocalStack stack, Progress progress) {
        this.stack = stack;
        this.progress = progress;
        this.journalStart = TruthJournal.size(stack.data().truthJournal());
        this.log = new KafkaLog(stack.kafka().bootstrapServers());
        this.billing = new Rest(
                stack.ports().url(stack.ports().billing()), stack.secrets().serviceToken());
        this.ear = new PortalEar(Rest.portal(
                stack.ports().url(stack.ports().portal()),
                DemoEstate.OPERATOR,
                stack.secrets().accountPasswords().get(DemoEstate.OPERATOR)));
    }

    /** What was driven so far. */
    public TruthJournal journal() {
        return TruthJournal.read(stack.data().truthJournal(), journalStart);
    }

    /**
     * Waits until every passage was read and billed.
     *
     * @return null when settled; otherwise what was still missing when the time was over
     */
    public String awaitSettled(Duration timeout) {
        long end = System.nanoTime() + timeout.toNanos();
        String missing = "nothing was looked at";
        String ledger = "";
        long calmSince = System.nanoTime();
        String said = "";
        long saidAt = System.nanoTime() - SAY_EVERY.toNanos();
        while (System.nanoTime() < end) {
            try {
                log.readOn(seen::see);
                missing = missing();
                String current = missing == null ? sessions().toString() + openReviews() : "";
                if (!current.equals(ledger) || missing != null) {
                    ledger = current;
                    calmSince = System.nanoTime();
                }
                if (missing == null && System.nanoTime() - calmSince > CALM.toNanos()) {
                    return null;
                }
            } catch (RuntimeException e) {
                // A service is down just now, on purpose or not; the time limit decides.
                missing = e.getMessage();
            }
            String now = missing == null ? "waiting for calm" : missing;
            if (!now.equals(said) && System.nanoTime() - saidAt > SAY_EVERY.toNanos()) {
                said = now;
                saidAt = System.nanoTime();
                progress.say("  " + now);
            }
            Await.pause(PAUSE);
        }
        return missing == null ? "sessions still change" : missing;
    }

    /** Compares now. */
    public Report report() {
        log.readOn(seen::see);
        DemoTariff tariff = DemoTariff.of(billing.get("/api/v1/facilities/" + DemoEstate.FACILITY + "/tariff"));
        return new Reconciliation(journal(), seen, new Ledger(sessions(), openReviews()), tariff, ear).report();
    }

    @Override
    public void close() {
        ear.close();
        log.close();
    }

    private String missing() {
        TruthJournal truth = journal();
        int driven = truth.passages().size();
        long stored = truth.passages().stream()
                .filter(p -> p.frameIds().stream().allMatch(seen::hasFrame))
                .count();
        long read = truth.passages().stream()
                .filter(p -> !seen.readsOf(p.burstId()).isEmpty())
                .count();
        if (!truth.finished() || stored < driven || read < driven) {
            return "%d passages driven%s, %d stored, %d read"
                    .formatted(driven, truth.finished() ? " (all)" : "", stored, read);
        }
        long frames = log.lag("recognition", Topics.FRAMES);
        long reads = log.lag("billing", Topics.PLATE_READS);
        return frames > 0 || reads > 0
                ? "recognition has %d frames to settle, billing %d reads".formatted(frames, reads)
                : null;
    }

    private List<JsonNode> sessions() {
        return billing.all("/api/v1/sessions?facilityId=" + DemoEstate.FACILITY);
    }

    private List<JsonNode> openReviews() {
        return billing.all("/api/v1/reviews?facilityId=" + DemoEstate.FACILITY + "&state=OPEN");
    }
}
