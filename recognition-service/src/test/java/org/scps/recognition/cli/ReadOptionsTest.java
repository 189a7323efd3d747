package org.scps.recognition.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadOptionsTest {

    @Test
    void photosAndOptionsMayBeMixed() throws Exception {
        ReadOptions options = ReadOptions.parse("a.jpg", "--json", "folder", "--annotate", "out", "--threads", "2");

        assertThat(options.paths()).containsExactly(Path.of("a.jpg"), Path.of("folder"));
        assertThat(options.json()).isTrue();
        assertThat(options.annotate()).isEqualTo(Path.of("out"));
        assertThat(options.threads()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--json",
                "a.jpg --threads",
                "a.jpg --threads x",
                "a.jpg --colour",
                "a.jpg --second-opinion me"
            })
    void wrongUseIsTold(String line) {
        String[] arguments = line.isEmpty() ? new String[0] : line.split(" ");

        assertThatThrownBy(() -> ReadOptions.parse(arguments)).isInstanceOf(ReadOptions.UsageException.class);
    }
}
