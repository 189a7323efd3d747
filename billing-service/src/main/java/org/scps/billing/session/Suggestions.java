package org.scps.billing.session;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.scps.events.LaneDirection;
import org.scps.events.PlateCandidate;

/** Proposes sessions to an operator. Never acted on without a person's word. */
public final class Suggestions {

    private static final int AT_MOST = 5;
    private static final double FARTHEST = 1;

    private Suggestions() {}

    /** @param open sessions of the facility that started before the passage, the latest first */
    public static List<Suggestion> forPassage(Passage passage, List<Session> open) {
        if (passage.direction() == LaneDirection.ENTRY) {
            return List.of();
        }
        if (passage.plate() == null) {
            return open.stream()
                    .limit(AT_MOST)
                    .map(session -> suggestion(session, null))
                    .toList();
        }
        return open.stream()
                .map(session -> suggestion(session, distance(passage, session)))
                .filter(suggestion -> suggestion.distance() <= FARTHEST)
                .sorted(Comparator.comparing(Suggestion::distance))
                .limit(AT_MOST)
                .toList();
    }

    private static Suggestion suggestion(Session session, Double distance) {
        return new Suggestion(session.sessionId(), session.plate(), session.startedAt(), distance);
    }

    private static double distance(Passage passage, Session session) {
        Stream<String> texts = Stream.concat(
                Stream.of(passage.plate()),
                passage.reading().candidates().stream().map(PlateCandidate::text));
        return texts.mapToDouble(text -> PlateDistance.between(text, session.plate()))
                .min()
                .orElseThrow();
    }
}
