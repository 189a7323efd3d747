package org.scps.billing.persistence;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.scps.billing.session.Claim;
import org.scps.billing.session.ReviewReason;
import org.scps.billing.session.Session;
import org.scps.billing.session.SessionState;

@Entity
@Table(name = "session")
class SessionEntity {

    @Id
    private UUID sessionId;

    private String facilityId;
    private String plate;

    @Enumerated(EnumType.STRING)
    private SessionState state;

    private int revision;
    private Instant startedAt;

    @Embedded
    @AttributeOverride(name = "passageId", column = @Column(name = "entry_passage_id"))
    @AttributeOverride(name = "laneId", column = @Column(name = "entry_lane_id"))
    @AttributeOverride(name = "at", column = @Column(name = "entry_at"))
    @AttributeOverride(name = "plateAsRead", column = @Column(name = "entry_plate_as_read"))
    @AttributeOverride(name = "readConfidence", column = @Column(name = "entry_read_confidence"))
    @AttributeOverride(name = "imageKey", column = @Column(name = "entry_image_key"))
    @AttributeOverride(name = "cropKey", column = @Column(name = "entry_crop_key"))
    private PassingColumns entry;

    @Embedded
    @AttributeOverride(name = "passageId", column = @Column(name = "exit_passage_id"))
    @AttributeOverride(name = "laneId", column = @Column(name = "exit_lane_id"))
    @AttributeOverride(name = "at", column = @Column(name = "exit_at"))
    @AttributeOverride(name = "plateAsRead", column = @Column(name = "exit_plate_as_read"))
    @AttributeOverride(name = "readConfidence", column = @Column(name = "exit_read_confidence"))
    @AttributeOverride(name = "imageKey", column = @Column(name = "exit_image_key"))
    @AttributeOverride(name = "cropKey", column = @Column(name = "exit_crop_key"))
    private PassingColumns exit;

    @OneToOne(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "charge_id")
    private ChargeEntity charge;

    @Enumerated(EnumType.STRING)
    private Claim.Kind claimKind;

    private String claimPlate;
    private Instant claimUntil;

    @Enumerated(EnumType.STRING)
    private ReviewReason contested;

    private UUID correlationId;
    private Instant updatedAt;

    void take(Session session, Json json) {
        sessionId = session.sessionId();
        facilityId = session.facilityId();
        plate = session.plate();
        state = session.state();
        revision = session.revision();
        startedAt = session.startedAt();
        entry = PassingColumns.of(session.entry());
        exit = PassingColumns.of(session.exit());
        if (session.charge() != null) {
            charge = charge == null ? new ChargeEntity() : charge;
            charge.take(session.charge(), sessionId, json);
        }
        Claim claim = session.claim();
        claimKind = claim == null ? null : claim.kind();
        claimPlate = claim == null ? null : claim.plate();
        claimUntil = claim == null ? null : claim.until();
        contested = session.contested();
        correlationId = session.correlationId();
        updatedAt = session.updatedAt();
    }

    Session toSession(Json json) {
        return new Session(
                sessionId,
                facilityId,
                plate,
                state,
                revision,
                entry == null ? null : entry.toPassing(),
                exit == null ? null : exit.toPassing(),
                charge == null ? null : charge.toCharge(json),
                claimKind == null ? null : new Claim(claimKind, claimPlate, claimUntil),
                contested,
                correlationId,
                updatedAt);
    }
}
