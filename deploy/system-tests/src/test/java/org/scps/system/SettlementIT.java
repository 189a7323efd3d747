package org.scps.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.scps.local.KillRehearsal;
import org.scps.local.SettlementReport;

/** As {@code ./scps bench settlement}, only shorter. */
@Order(8)
class SettlementIT {

    private static final int KILLS = 8;

    @Test
    void nobodyPaysTwiceAndNothingPaidStaysDueWhenBillingIsKilledBetweenTheProvidersAnswerAndOurCommit()
            throws Exception {
        SettlementReport report =
                KillRehearsal.run(Path.of(System.getProperty("scps.home")), KILLS, 1, SharedStack.progress()::say);

        assertThat(report.between()).as(report.text()).isGreaterThanOrEqualTo(KILLS);
        assertThat(report.payments()).as(report.text()).isEqualTo(report.stays());
        assertThat(report.refunds()).as(report.text()).isPositive();
        assertThat(report.faults()).as(report.text()).isEmpty();
    }
}
