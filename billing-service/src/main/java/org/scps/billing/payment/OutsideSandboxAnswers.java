package org.scps.billing.payment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.scps.events.Money;

/**
 * The sandbox's books in another process, as a real provider's are. {@code PUT {url}/{key}} with {@code reference} or
 * {@code declineReason}, and with amount and currency; the answer is what the book has under that key. {@code GET} asks
 * for it, 404 when there is nothing.
 */
public final class OutsideSandboxAnswers implements SandboxAnswers {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI book;

    public OutsideSandboxAnswers(URI book) {
        this.book = book;
    }

    @Override
    public ProviderAnswer keepFirst(String idempotencyKey, ProviderAnswer answer) {
        return keep(idempotencyKey, json.createObjectNode(), answer);
    }

    @Override
    public ProviderAnswer keepFirst(String idempotencyKey, Money amount, ProviderAnswer answer) {
        ObjectNode asked = json.createObjectNode()
                .put("amount", amount.amount().toPlainString())
                .put("currency", amount.currency());
        return keep(idempotencyKey, asked, answer);
    }

    @Override
    public Optional<ProviderAnswer> kept(String idempotencyKey) {
        return send(request(idempotencyKey).GET().build()).map(OutsideSandboxAnswers::answer);
    }

    private ProviderAnswer keep(String key, ObjectNode asked, ProviderAnswer answer) {
        if (answer instanceof ProviderAnswer.Accepted accepted) {
            asked.put("reference", accepted.reference());
        } else if (answer instanceof ProviderAnswer.Declined declined) {
            asked.put("declineReason", declined.reason());
        } else {
            throw new IllegalArgumentException("Only what is decided is kept, not " + answer);
        }
        HttpRequest request = request(key)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(asked.toString()))
                .build();
        return send(request)
                .map(OutsideSandboxAnswers::answer)
                .orElseThrow(() -> new IllegalStateException("The sandbox's book does not keep " + key));
    }

    private static ProviderAnswer answer(JsonNode kept) {
        return kept.hasNonNull("reference")
                ? new ProviderAnswer.Accepted(kept.path("reference").asText())
                : new ProviderAnswer.Declined(kept.path("declineReason").asText());
    }

    private HttpRequest.Builder request(String key) {
        return HttpRequest.newBuilder(URI.create(book + "/" + key)).timeout(PATIENCE);
    }

    /** Empty for 404. */
    private Optional<JsonNode> send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() == 404) {
                return Optional.empty();
            }
            if (response.statusCode() != 200) {
                throw new IllegalStateException("The sandbox's book answers " + response.statusCode());
            }
            return Optional.of(json.readTree(response.body()));
        } catch (IOException e) {
            throw new IllegalStateException("The sandbox's book gave no answer to " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking the sandbox's book for " + request.uri(), e);
        }
    }
}
