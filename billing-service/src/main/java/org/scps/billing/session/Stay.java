package org.scps.billing.session;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What the passages say about one visit. */
sealed interface Stay {

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

    /** The plate that the session goes by. */
    default String plate() {
        return first().plate();
    }

    SessionState state();

    /** What the plate's own timeline says. */
    default Claim claim() {
        return new Claim(Claim.Kind.ENTRY, first().timelinePlate(), null);
    }

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

        /** Its exit may seem to come before it, so a person is told while the vehicle is still inside. */
        @Override
        public Optional<ReviewReason> trouble() {
            boolean unsettled = first.clockWrong() && first.correctedPlate() == null;
            return unsettled ? Optional.of(ReviewReason.CLOCK_WRONG) : Optional.empty();
        }

        @Override
        public boolean dependsOnReads() {
            return true;
        }
    }

    /**
     * In and out, read as the same plate.
     *
     * @param contested why another vehicle may be the one, {@link ReviewReason#LOW_CONFIDENCE} when a read itself names
     *     it; null when none may
     */
    record Paired(Passage first, Passage last, ReviewReason contested) implements Stay {

        @Override
        public Optional<Passage> exit() {
            return Optional.of(last);
        }

        @Override
        public SessionState state() {
            return SessionState.ENDED;
        }

        @Override
        public Claim claim() {
            return new Claim(Claim.Kind.BOTH, first.timelinePlate(), null);
        }

        @Override
        public Optional<ReviewReason> trouble() {
            // As for a tolerant pair, the driver's word is asked for, not an operator's time.
            return Optional.ofNullable(contested).filter(reason -> reason != ReviewReason.LOW_CONFIDENCE);
        }

        @Override
        public boolean dependsOnReads() {
            return true;
        }

        /** May be charged without a person's word. */
        boolean certain() {
            return contested == null && first.certain() && last.certain();
        }

        /** A person said of both passages which vehicle it was. */
        boolean confirmed() {
            return first.correctedPlate() != null && last.correctedPlate() != null;
        }

        Paired contested(ReviewReason why) {
            return new Paired(first, last, why);
        }
    }

    /**
     * In and out, read differently, but near enough and with nobody else who could be meant. Its charge waits for the
     * driver's word or an operator's.
     *
     * @param entered what the entry's own timeline says
     */
    record Likely(Passage first, Passage last, Claim entered) implements Stay {

        @Override
        public Optional<Passage> exit() {
            return Optional.of(last);
        }

        /** What a person said, else the read that is surer. */
        @Override
        public String plate() {
            if (first.correctedPlate() != null) {
                return first.plate();
            }
            boolean exitIsSurer = last.correctedPlate() != null
                    || last.reading().readConfidence() > first.reading().readConfidence();
            return exitIsSurer ? last.plate() : first.plate();
        }

        @Override
        public SessionState state() {
            return SessionState.ENDED;
        }

        @Override
        public Claim claim() {
            return entered;
        }
    }

    /**
     * In, and then in again or not out in time.
     *
     * @param until the vehicle was gone by then
     */
    record Stuck(Passage first, Instant until, ReviewReason reason) implements Stay {

        @Override
        public SessionState state() {
            return SessionState.REVIEW;
        }

        @Override
        public Claim claim() {
            return new Claim(Claim.Kind.ENTRY, first.timelinePlate(), until);
        }

        @Override
        public Optional<ReviewReason> trouble() {
            return Optional.of(reason);
        }
    }

    /** Out; that it came in was not seen, or not as this. */
    sealed interface Leaving extends Stay {

        @Override
        default Optional<Passage> entry() {
            return Optional.empty();
        }

        @Override
        default Optional<Passage> exit() {
            return Optional.of(first());
        }

        @Override
        default Claim claim() {
            return new Claim(Claim.Kind.EXIT, first().timelinePlate(), null);
        }
    }

    /** Out without having come in, and nobody inside who could be meant. */
    record Orphan(Passage first) implements Leaving {

        @Override
        public SessionState state() {
            return SessionState.REVIEW;
        }

        @Override
        public Optional<ReviewReason> trouble() {
            return Optional.of(ReviewReason.ORPHAN_EXIT);
        }
    }

    /**
     * Out without having come in, read for sure, where the facility asks for the tariff's lost-entry price then. Due, but
     * never paid by itself.
     */
    record LostEntry(Passage first) implements Leaving {

        @Override
        public SessionState state() {
            return SessionState.ENDED;
        }
    }

    /** Out, and several inside could be meant. */
    record Ambiguous(Passage first) implements Leaving {

        @Override
        public SessionState state() {
            return SessionState.REVIEW;
        }

        @Override
        public Optional<ReviewReason> trouble() {
            return Optional.of(ReviewReason.AMBIGUOUS);
        }
    }

    /** Out, as the exit of a {@link Likely} stay: no session of its own. */
    record Merged(Passage first) implements Leaving {

        @Override
        public SessionState state() {
            return SessionState.WITHDRAWN;
        }
    }
}
