package org.scps.billing.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Pretends to move money, for demonstrations and tests. The way to pay says how it behaves:
 *
 * <ul>
 *   <li>{@code sandbox-ok} pays;
 *   <li>{@code sandbox-declined} declines;
 *   <li>{@code sandbox-timeout} pays, but its first answer is lost; asked again it gives the same answer;
 *   <li>{@code sandbox-late} pays, and says so only when asked 15 seconds after it was asked first.
 * </ul>
 */
@ApplicationScoped
class SandboxPaymentProvider implements PaymentProvider {

    static final String ACCEPTS = "sandbox-ok";
    static final String DECLINES = "sandbox-declined";
    static final String LOSES_THE_ANSWER = "sandbox-timeout";
    static final String ANSWERS_LATE = "sandbox-late";
    static final Duration LATE = Duration.ofSeconds(15);

    private static final Set<String> METHODS = Set.of(ACCEPTS, DECLINES, LOSES_THE_ANSWER, ANSWERS_LATE);

    private final SandboxAnswers answers;
    private final Clock clock;
    // Forgotten at a restart: then it is late once more, which is no harm.
    private final Map<String, Instant> firstAsked = new ConcurrentHashMap<>();

    SandboxPaymentProvider(SandboxAnswers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sandbox";
    }

    @Override
    public boolean knows(String method) {
        return METHODS.contains(method);
    }

    @Override
    public ProviderAnswer pay(PaymentRequest request) {
        ProviderAnswer answer = DECLINES.equals(request.method())
                ? new ProviderAnswer.Declined("The sandbox declines this card")
                : new ProviderAnswer.Accepted("sandbox-" + UUID.randomUUID());
        ProviderAnswer kept = answers.keepFirst(request.idempotencyKey(), answer);
        if (LOSES_THE_ANSWER.equals(request.method()) && kept.equals(answer)) {
            throw new IllegalStateException("The sandbox loses its first answer to " + request.idempotencyKey());
        }
        if (ANSWERS_LATE.equals(request.method())) {
            waitFor(request.idempotencyKey());
        }
        return kept;
    }

    @Override
    public RefundAnswer refund(RefundRequest request) {
        String reference = "sandbox-refund-" + UUID.randomUUID();
        ProviderAnswer kept = answers.keepFirst(request.idempotencyKey(), new ProviderAnswer.Accepted(reference));
        return new RefundAnswer.Accepted(((ProviderAnswer.Accepted) kept).reference());
    }

    private void waitFor(String key) {
        Instant now = clock.instant();
        Instant first = firstAsked.computeIfAbsent(key, asked -> now);
        if (now.isBefore(first.plus(LATE))) {
            throw new IllegalStateException("The sandbox answers " + key + " late");
        }
        firstAsked.remove(key);
    }
}
