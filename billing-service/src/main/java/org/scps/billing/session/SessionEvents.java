package org.scps.billing.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.scps.events.ChargeState;
import org.scps.events.Money;
import org.scps.events.SessionAmended;
import org.scps.events.SessionCharged;
import org.scps.events.SessionEnded;
import org.scps.events.SessionEvent;
import org.scps.events.SessionStarted;

/** What others have to be told when a session changes: the difference only, each event with the next revision. */
final class SessionEvents {

    private final Session after;
    private final Cause cause;
    private final List<SessionEvent> events = new ArrayList<>();
    private int revision;

    private SessionEvents(int revision, Session after, Cause cause) {
        this.revision = revision;
        this.after = after;
        this.cause = cause;
    }

    /** @param before null when the session is new */
    public static List<SessionEvent> between(Session before, Session after, Cause cause) {
        boolean told = before != null && before.revision() > 0 && before.state() != SessionState.WITHDRAWN;
        SessionEvents difference = new SessionEvents(before == null ? 0 : before.revision(), after, cause);
        // An exit without an entry is a matter for the review queue; as a session it is told once it has an entry, or
        // is
        // charged without one.
        if (after.entry() == null) {
            difference.onlySeenLeaving(told ? before : null);
        } else if (told) {
            difference.changed(before);
        } else {
            difference.appeared();
        }
        return List.copyOf(difference.events);
    }

    /** @param before null when others were not told of it */
    private void onlySeenLeaving(Session before) {
        Optional<Charge> charge = after.standingCharge();
        if (before == null) {
            if (after.state() == SessionState.ENDED && charge.isPresent()) {
                ended();
                charged(charge.get());
            }
            return;
        }
        if (before.state() != after.state() || !before.plate().equals(after.plate())) {
            amended();
        }
        chargedUnlessTold(before);
    }

    private void appeared() {
        if (after.state() == SessionState.WITHDRAWN) {
            return;
        }
        events.add(new SessionStarted(
                next(), cause.at(), after.sessionId(), revision, after.facilityId(), after.plate(), after.entry()));
        if (after.exit() != null) {
            ended();
        } else if (after.state() != SessionState.OPEN) {
            amended();
        }
        after.standingCharge().ifPresent(this::charged);
    }

    private void changed(Session before) {
        // The exit of a tolerant pair may be the surer read of the two: the session then goes by its plate.
        boolean samePlate = before.plate().equals(after.plate());
        boolean sameVehicle = samePlate && before.entry().equals(after.entry());
        boolean leaves = before.state() == SessionState.OPEN && after.state() == SessionState.ENDED;
        if (leaves && (sameVehicle || cause.bySystem() && before.entry().equals(after.entry()))) {
            ended();
        } else if (!sameVehicle || before.state() != after.state() || !Objects.equals(before.exit(), after.exit())) {
            amended();
        }
        chargedUnlessTold(before);
    }

    private void chargedUnlessTold(Session before) {
        Optional<Charge> told = before.standingCharge();
        after.standingCharge()
                .filter(charge -> told.isEmpty() || !Told.of(told.get()).equals(Told.of(charge)))
                .ifPresent(this::charged);
    }

    private void ended() {
        events.add(new SessionEnded(
                next(),
                cause.at(),
                after.sessionId(),
                revision,
                after.facilityId(),
                after.plate(),
                after.entry(),
                after.exit()));
    }

    private void amended() {
        events.add(new SessionAmended(
                next(),
                cause.at(),
                after.sessionId(),
                revision,
                after.facilityId(),
                after.plate(),
                after.entry(),
                after.exit(),
                after.state() == SessionState.WITHDRAWN,
                reason(),
                cause.by()));
    }

    private String reason() {
        if (after.state() != SessionState.REVIEW) {
            return cause.reason();
        }
        return cause.bySystem() && Cause.MAXIMUM_STAY.equals(cause.reason()) ? cause.reason() : "The exit was missed";
    }

    private void charged(Charge charge) {
        events.add(new SessionCharged(
                next(),
                cause.at(),
                after.sessionId(),
                revision,
                after.facilityId(),
                charge.total(),
                charge.lines(),
                charge.tariffId(),
                charge.tariffVersion(),
                charge.state()));
    }

    private UUID next() {
        return Ids.sessionEvent(after.sessionId(), ++revision);
    }

    /** What an event says of a charge. */
    private record Told(Money total, List<?> lines, String tariffId, int tariffVersion, ChargeState state) {

        static Told of(Charge charge) {
            return new Told(charge.total(), charge.lines(), charge.tariffId(), charge.tariffVersion(), charge.state());
        }
    }
}
