package org.scps.billing.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import org.scps.billing.session.PairingRules;
import org.scps.billing.session.Tolerance;

@Entity
@Table(name = "pairing_setting")
class PairingSettingEntity {

    @Id
    private String facilityId;

    private long repeatWithinMs;
    private long wrongWayWithinMs;
    private long maximumStayMs;
    private long passThroughMs;
    private int confusions;
    private double confusionWeight;
    private long tolerantWithinMs;

    void take(String facility, PairingRules rules) {
        facilityId = facility;
        repeatWithinMs = rules.repeatWithin().toMillis();
        wrongWayWithinMs = rules.wrongWayWithin().toMillis();
        maximumStayMs = rules.maximumStay().toMillis();
        passThroughMs = rules.passThrough().toMillis();
        confusions = rules.tolerance().confusions();
        confusionWeight = rules.tolerance().weight();
        tolerantWithinMs = rules.tolerance().within().toMillis();
    }

    PairingRules toRules() {
        return new PairingRules(
                Duration.ofMillis(repeatWithinMs),
                Duration.ofMillis(wrongWayWithinMs),
                Duration.ofMillis(maximumStayMs),
                Duration.ofMillis(passThroughMs),
                new Tolerance(confusions, confusionWeight, Duration.ofMillis(tolerantWithinMs)));
    }
}
