package org.scps.billing.rest;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Duration;
import org.scps.billing.session.PairingRules;
import org.scps.billing.session.Tolerance;

/**
 * How reads become sessions at a facility.
 *
 * @param repeatSeconds a read in the same lane this soon changes nothing
 * @param wrongWaySeconds a read in another lane this soon changes nothing
 * @param maximumStayHours who has not left by then is forgotten
 * @param passThroughSeconds a stay up to this long is free
 * @param confusions characters that may differ between entry and exit
 * @param confusionWeight most that they may weigh together
 * @param tolerantHours longest stay whose entry and exit may differ
 */
record PairingSettingView(
        @NotNull @Min(0) @Max(86_400) Long repeatSeconds,
        @NotNull @Min(0) @Max(600) Long wrongWaySeconds,
        @NotNull @Min(1) @Max(8_784) Long maximumStayHours,
        @NotNull @Min(0) @Max(3_599) Long passThroughSeconds,
        @NotNull @Min(0) @Max(2) Integer confusions,
        @NotNull @DecimalMin("0") @DecimalMax("2") BigDecimal confusionWeight,
        @NotNull @Min(0) @Max(720) Long tolerantHours) {

    static PairingSettingView of(PairingRules rules) {
        return new PairingSettingView(
                rules.repeatWithin().toSeconds(),
                rules.wrongWayWithin().toSeconds(),
                rules.maximumStay().toHours(),
                rules.passThrough().toSeconds(),
                rules.tolerance().confusions(),
                BigDecimal.valueOf(rules.tolerance().weight()),
                rules.tolerance().within().toHours());
    }

    PairingRules toRules() {
        try {
            return new PairingRules(
                    Duration.ofSeconds(repeatSeconds),
                    Duration.ofSeconds(wrongWaySeconds),
                    Duration.ofHours(maximumStayHours),
                    Duration.ofSeconds(passThroughSeconds),
                    new Tolerance(confusions, confusionWeight.doubleValue(), Duration.ofHours(tolerantHours)));
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest(e.getMessage());
        }
    }
}
