package org.scps.portal.upstream;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** What another service said. */
public sealed interface Answer<T> {

    record Given<T>(T value) implements Answer<T> {}

    /**
     * The service understood and said no.
     *
     * @param status its HTTP status, 400–499
     * @param detail its reason, for people
     */
    record Refused<T>(int status, String detail) implements Answer<T> {}

    /** The service did not answer, or answered that something broke. */
    record Unavailable<T>(String service) implements Answer<T> {}

    /** The value; empty when refused or unavailable. */
    default Optional<T> found() {
        return this instanceof Given<T> given ? Optional.of(given.value()) : Optional.empty();
    }

    default T or(T other) {
        return found().orElse(other);
    }

    /** A plain sentence for a page when there is no value; null when there is one. */
    default String notice() {
        if (this instanceof Unavailable<T> unavailable) {
            return "The %s does not answer right now. What it knows will be here again as soon as it does."
                    .formatted(unavailable.service());
        }
        return this instanceof Refused<T> refused ? refused.detail() : null;
    }

    @SuppressWarnings("unchecked")
    default <R> Answer<R> map(Function<T, R> change) {
        return this instanceof Given<T> given ? new Given<>(change.apply(given.value())) : (Answer<R>) this;
    }

    @SuppressWarnings("unchecked")
    default <R> Answer<R> then(Function<T, Answer<R>> next) {
        return this instanceof Given<T> given ? next.apply(given.value()) : (Answer<R>) this;
    }

    /** Turns a value that may not be seen into "there is none". */
    default Answer<T> onlyIf(Predicate<T> allowed, String otherwise) {
        return this instanceof Given<T> given && !allowed.test(given.value()) ? new Refused<>(404, otherwise) : this;
    }
}
