package org.scps.billing.session;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.scps.events.Passing;

/**
 * One visit of one vehicle, as stored and as told to others.
 *
 * @param revision of the last event about it; 0 when none was sent yet
 * @param entry null for an exit without an entry
 * @param exit null while the vehicle is inside, or when its exit was missed
 * @param charge null when it was never priced
 * @param claim what the timeline of its plate says of it; null when it was withdrawn there
 * @param contested why the charge of an exact pair waits, besides doubtful reads, or that it was closed as forgotten;
 *     null when neither
 * @param correlationId burst of frames that last changed it
 */
public record Session(
        UUID sessionId,
        String facilityId,
        String plate,
        SessionState state,
        int revision,
        Passing entry,
        Passing exit,
        Charge charge,
        Claim claim,
        ReviewReason contested,
        UUID correlationId,
        Instant updatedAt) {

    /** When the passage that began it was captured. */
    public Instant startedAt() {
        return entry != null ? entry.at() : exit.at();
    }

    public UUID firstPassageId() {
        return entry != null ? entry.passageId() : exit.passageId();
    }

    /** The vehicle came in and, as far as anybody knows, has not left. */
    public boolean inside() {
        return state == SessionState.OPEN && entry != null && exit == null;
    }

    /** The charge that somebody may have to pay. */
    public Optional<Charge> standingCharge() {
        return Optional.ofNullable(charge).filter(c -> !c.voided());
    }

    public Session withCharge(Charge next, Instant now) {
        return new Session(
                sessionId, facilityId, plate, state, revision, entry, exit, next, claim, contested, correlationId, now);
    }

    Session in(SessionState next, Instant now) {
        return new Session(
                sessionId,
                facilityId,
                plate,
                next,
                revision,
                entry,
                exit,
                charge,
                claim,
                contested,
                correlationId,
                now);
    }

    Session without(Instant now) {
        return new Session(
                sessionId,
                facilityId,
                plate,
                SessionState.WITHDRAWN,
                revision,
                entry,
                exit,
                charge,
                null,
                null,
                correlationId,
                now);
    }

    public Session atRevision(int next) {
        return new Session(
                sessionId,
                facilityId,
                plate,
                state,
                next,
                entry,
                exit,
                charge,
                claim,
                contested,
                correlationId,
                updatedAt);
    }

    /** Nothing differs that anybody was told of, or that pairing goes by. */
    boolean saysTheSameAs(Session other) {
        return plate.equals(other.plate)
                && state == other.state
                && Objects.equals(entry, other.entry)
                && Objects.equals(exit, other.exit)
                && Objects.equals(charge, other.charge)
                && Objects.equals(claim, other.claim)
                && contested == other.contested;
    }
}
