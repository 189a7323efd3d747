package org.scps.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/complaints.md names only tests that exist. */
class ComplaintsTest {

    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|IT))#(\\w+)`");

    @Test
    void everyNamedTestExists() throws IOException {
        List<MatchResult> named = NAMED.matcher(Repository.text(Path.of("docs/complaints.md")))
                .results()
                .toList();
        assertThat(named).hasSizeGreaterThan(30);

        assertThat(named).allSatisfy(test -> assertThat(exists(test.group(1), test.group(2)))
                .as(test.group())
                .isTrue());
    }

    private static boolean exists(String type, String method) throws IOException {
        for (Path file : Repository.files()) {
            if (file.getFileName().toString().equals(type + ".java")
                    && Repository.text(file).contains("void " + method + "(")) {
                return true;
            }
        }
        return false;
    }
}
