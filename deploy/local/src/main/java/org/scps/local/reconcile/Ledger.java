package org.scps.local.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Billing's sessions and open reviews, found by passage. */
final class Ledger {

    private final Map<UUID, List<JsonNode>> byPassage = new HashMap<>();
    private final Map<UUID, String> reviews = new HashMap<>();

    /**
     * Sorts what billing answered.
     *
     * @param sessions all of them; those withdrawn do not count
     * @param openReviews all that wait for a person
     */
    Ledger(List<JsonNode> sessions, List<JsonNode> openReviews) {
        for (JsonNode session : sessions) {
            if (!session.path("state").asText().equals("WITHDRAWN")) {
                index(session.path("entry"), session);
                index(session.path("exit"), session);
            }
        }
        for (JsonNode review : openReviews) {
            String passageId = review.path("passage").path("passageId").asText("");
            if (!passageId.isEmpty()) {
                reviews.put(UUID.fromString(passageId), review.path("reason").asText());
            }
        }
    }

    private void index(JsonNode passing, JsonNode session) {
        if (passing.hasNonNull("passageId")) {
            byPassage
                    .computeIfAbsent(UUID.fromString(passing.get("passageId").asText()), id -> new ArrayList<>())
                    .add(session);
        }
    }

    /** The different sessions that any of the passages belongs to. */
    List<JsonNode> sessionsOf(Set<UUID> passages) {
        Set<String> ids = new HashSet<>();
        return passages.stream()
                .flatMap(passage -> byPassage.getOrDefault(passage, List.of()).stream())
                .filter(session -> ids.add(session.get("sessionId").asText()))
                .toList();
    }

    /** Why the passage waits for a person; null when it does not. */
    String reviewOf(Set<UUID> passages) {
        return passages.stream()
                .map(reviews::get)
                .filter(reason -> reason != null)
                .findFirst()
                .orElse(null);
    }
}
