package org.scps.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/configuration.md names every key with the default it has in the code. */
class ConfigurationDocumentTest {

    private static final Pattern DEFAULT = Pattern.compile(
            "@WithDefault\\(\"(?<value>[^\"$]*)\"\\)(\\s*@\\w+(\\([^)]*\\))?)*\\s*[\\w.<>]+ (?<name>\\w+)\\(\\);");

    static Stream<Path> settings() throws IOException {
        return Repository.files().stream()
                .filter(file -> file.toString().contains("src/main/java"))
                .filter(file -> file.toString().matches(".*(Config|Settings)\\.java"))
                .filter(file -> readQuietly(file).contains("@WithDefault"));
    }

    @Test
    void everyServiceHasSettings() throws IOException {
        assertThat(settings()).hasSizeGreaterThanOrEqualTo(5);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void defaultsAreAsDocumented(Path source) throws IOException {
        List<String> documented =
                Repository.text(Path.of("docs/configuration.md")).lines().toList();
        Matcher key = DEFAULT.matcher(Repository.text(source));

        while (key.find()) {
            String name =
                    key.group("name").replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
            assertThat(documented)
                    .as("%s of %s, default %s", name, source.getFileName(), key.group("value"))
                    .anyMatch(line -> line.matches("\\| `scps\\.[^`]*\\b" + name + "` \\|.*")
                            && line.contains("| `" + key.group("value") + "` |"));
        }
    }

    private static String readQuietly(Path file) {
        try {
            return Repository.text(file);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }
}
