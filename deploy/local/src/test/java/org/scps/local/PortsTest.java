package org.scps.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    @Test
    void aPortalThatNoBrowserWouldOpenIsRefusedWithAnOffsetThatWorks() {
        assertThatThrownBy(() -> new Ports(2000).mustBeOpenToBrowsers())
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("portal on port 10080")
                .hasMessageContaining("; give another, such as --port-offset 2100")
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1999, 2001, 2100, 50_000})
    void anyOtherOffsetIsFine(int offset) {
        assertThatCode(() -> new Ports(offset).mustBeOpenToBrowsers()).doesNotThrowAnyException();
    }
}
