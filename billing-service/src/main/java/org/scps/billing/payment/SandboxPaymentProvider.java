package org.scps.billing.payment;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.scps.billing.card.CardProvider;
import org.scps.billing.card.CardSetup;
import org.scps.billing.card.CardToken;
import org.scps.billing.card.SetupAnswer;

/**
 * Pretends to move money and to keep cards, for demonstrations and tests. The way to pay, or the card, says how it
 * behaves, see {@link SandboxCard}: one that times out pays but its first answer is lost; a late one pays and says so
 * only when asked 15 seconds after it was asked first; one answers twice; one wants the driver to confirm. The pages that
 * a real provider would have are the portal's, beside the address to come back to.
 */
public final class SandboxPaymentProvider implements PaymentProvider, CardProvider {

    static final Duration LATE = Duration.ofSeconds(15);
    private static final String LEFT = "The driver went back without paying";

    private final SandboxAnswers answers;
    private final Clock clock;
    // Forgotten at a restart: then it is late once more, which is no harm.
    private final Map<String, Instant> firstAsked = new ConcurrentHashMap<>();
    private final Queue<Report> reports = new ConcurrentLinkedQueue<>();

    public SandboxPaymentProvider(SandboxAnswers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sandbox";
    }

    @Override
    public boolean movesMoney() {
        return false;
    }

    @Override
    public List<PaymentWay> ways() {
        return Arrays.stream(SandboxCard.values()).map(SandboxCard::way).toList();
    }

    @Override
    public ProviderAnswer pay(PaymentRequest request) {
        String key = request.idempotencyKey();
        String method = request.card() == null
                ? request.method()
                : request.card().method().split(":")[0];
        SandboxCard card = SandboxCard.of(method).orElseThrow();
        if (card == SandboxCard.AUTHENTICATE && !request.unattended() && request.returnUrl() != null) {
            return progress(request, "sandbox-waits-" + key);
        }
        ProviderAnswer answer =
                switch (card) {
                    case DECLINED -> new ProviderAnswer.Declined("The sandbox declines this card");
                    case AUTHENTICATE ->
                        new ProviderAnswer.Declined("The bank wants the driver to confirm the payment");
                    default -> new ProviderAnswer.Accepted("sandbox-" + UUID.randomUUID());
                };
        ProviderAnswer kept = answers.keepFirst(key, request.amount(), answer);
        if (card == SandboxCard.TIMEOUT && kept.equals(answer)) {
            throw new IllegalStateException("The sandbox loses its first answer to " + key);
        }
        if (card == SandboxCard.LATE) {
            waitFor(key);
        }
        if (card == SandboxCard.TWICE) {
            reports.add(new Report(UUID.fromString(key), kept));
        }
        return kept;
    }

    @Override
    public ProviderAnswer progress(PaymentRequest request, String reference) {
        String page = page(request.returnUrl(), "payments", request.idempotencyKey());
        return answers.kept(request.idempotencyKey()).orElse(new ProviderAnswer.ActionNeeded(reference, page));
    }

    @Override
    public ProviderAnswer cancel(PaymentRequest request, String reference) {
        return answers.keepFirst(request.idempotencyKey(), new ProviderAnswer.Declined(LEFT));
    }

    @Override
    public RefundAnswer refund(RefundRequest request) {
        String reference = "sandbox-refund-" + UUID.randomUUID();
        ProviderAnswer kept =
                answers.keepFirst(request.idempotencyKey(), request.amount(), new ProviderAnswer.Accepted(reference));
        return new RefundAnswer.Accepted(((ProviderAnswer.Accepted) kept).reference());
    }

    @Override
    public Optional<Report> nextReport() {
        return Optional.ofNullable(reports.poll());
    }

    @Override
    public String customer(UUID accountId) {
        return "sandbox-" + accountId;
    }

    @Override
    public SetupPage beginSetup(UUID setupId, String customer, String returnUrl) {
        return new SetupPage("sandbox-setup-" + setupId, page(returnUrl, "setups", setupId.toString()));
    }

    @Override
    public SetupAnswer setup(CardSetup setup) {
        Optional<ProviderAnswer> chosen = answers.kept(setup.reference());
        if (chosen.isEmpty()) {
            return new SetupAnswer.Waiting();
        }
        if (chosen.get() instanceof ProviderAnswer.Accepted accepted) {
            SandboxCard card = SandboxCard.of(accepted.reference()).orElseThrow();
            CardToken token = new CardToken("sandbox-" + setup.accountId(), card.method() + ":" + setup.setupId());
            return new SetupAnswer.Saved(token, card.face());
        }
        return new SetupAnswer.Failed("No card was chosen");
    }

    @Override
    public void forget(CardToken token) {
        // The token says how it behaves; there is nothing else to forget.
    }

    /** What a driver does on the sandbox's page for a new card; null for going back without one. */
    public void choose(CardSetup setup, SandboxCard card) {
        answers.keepFirst(
                setup.reference(),
                card == null ? new ProviderAnswer.Declined(LEFT) : new ProviderAnswer.Accepted(card.method()));
    }

    /** What a driver does on the page of the sandbox's bank. */
    public void confirm(UUID paymentId, boolean yes) {
        answers.keepFirst(
                paymentId.toString(),
                yes
                        ? new ProviderAnswer.Accepted("sandbox-" + UUID.randomUUID())
                        : new ProviderAnswer.Declined("The driver did not confirm the payment"));
    }

    private static String page(String returnUrl, String what, String id) {
        return URI.create(returnUrl).resolve("/sandbox/" + what + "/" + id).toString();
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
