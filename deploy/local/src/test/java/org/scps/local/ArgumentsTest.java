package org.scps.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    @Test
    void onceAloneDrivesFortyCarsInAFolderOfItsOwn() {
        Arguments arguments = Arguments.of("demo", "--once");

        assertThat(arguments.cars()).contains(40);
        assertThat(arguments.dataFolder()).isEqualTo(Path.of("data", "once"));
    }

    @Test
    void onceTakesANumberAndMoreOptionsBehindIt() {
        Arguments arguments = Arguments.of(
                "demo",
                "--once",
                "12",
                "--json",
                "r.json",
                "--data",
                "d",
                "--port-offset",
                "7",
                "--seed",
                "3",
                "--motorcycles",
                "0.2");

        assertThat(arguments.cars()).contains(12);
        assertThat(arguments.json()).contains(Path.of("r.json"));
        assertThat(arguments.dataFolder()).isEqualTo(Path.of("d"));
        assertThat(arguments.portOffset()).isEqualTo(7);
        assertThat(arguments.seed()).isEqualTo(3);
        assertThat(arguments.simulation().motorcycles()).isEqualTo(0.2);
    }

    @Test
    void onceMayStandBeforeAnotherOption() {
        Arguments arguments = Arguments.of("demo", "--once", "--seed", "3");

        assertThat(arguments.cars()).contains(40);
        assertThat(arguments.seed()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo --once 0",
                "demo --once x",
                "demo --json",
                "demo --seed x",
                "demo --motorcycles 2",
                "demo --fast",
                "status --once"
            })
    void whatMakesNoSenseIsRefusedInOneLine(String typed) {
        assertThatThrownBy(() -> Arguments.of(typed.split(" ")))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("; ")
                .hasMessageNotContaining("\n");
    }
}
