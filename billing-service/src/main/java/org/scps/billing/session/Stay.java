package org.scps.billing.session;

import java.util.Optional;
import java.util.UUID;

/** What the passages of one plate say about one visit. */
public sealed interface Stay {

    /** The passage that began it; its id gives the session's id. */
    Passage first();

    default UUID sessionId() {
        return Ids.session(first().passageId());
    }

    default Optional<Passage> entry() {
        return Optional.of(first());
    }

    default Optional<Passage> exit() {
        return Optional.empty();
    }

    SessionState state();

    /** What a person should look at, for the stay as a whole. */
    default Optional<ReviewReason> trouble() {
        return Optional.empty();
    }

    /** True when a doubtful read may cost somebody money. */
    default boolean dependsOnReads() {
        return false;
    }

    /** In, and not out yet. */
    record Open(Passage first) implements Stay {

        @Override
        public SessionState state() {
            return SessionState.OPEN;
        }

        @Override
        public boolean dependsOnReads() {
            return true;
        }
    }

    /** In and out, read as the same plate. */
    record Paired(Passage first, Passage last) implements Stay {

        @Override
        public Optional<Passage> exit() {
            return Optional.of(last);
        }

        @Override
        public SessionState state() {
            return SessionState.ENDED;
        }

        @Override
        public boolean dependsOnReads() {
            return true;
        }

        boolean certain() {
            return first.certain() && last.certain();
        }
    }

    /** In, and then in again or out too late: the exit was missed. */
    record Stuck(Passage first) implements Stay {

        @Override
        public SessionState state() {
            return SessionState.REVIEW;
        }

        @Override
        public Optional<ReviewReason> trouble() {
            return Optional.of(ReviewReason.EXIT_MISSED);
        }
    }

    /** Out without having come in. */
    record Orphan(Passage first) implements Stay {

        @Override
        public Optional<Passage> entry() {
            return Optional.empty();
        }

        @Override
        public Optional<Passage> exit() {
            return Optional.of(first);
        }

        @Override
        public SessionState state() {
            return SessionState.REVIEW;
        }

        @Override
        public Optional<ReviewReason> trouble() {
            return Optional.of(ReviewReason.ORPHAN_EXIT);
        }
    }
}
