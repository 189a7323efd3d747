package org.scps.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jars that ship, started without their database. */
class MissingDatabaseIT {

    private static final String SECRET = "not-to-be-told-0123456789-0123456789";

    @ParameterizedTest
    @ValueSource(strings = {"billing", "portal"})
    void aServiceWithoutItsDatabaseSaysSoInOneLineAndEnds(String name) throws IOException, InterruptedException {
        Path home = Path.of(System.getProperty("scps.home", "../.."));
        ProcessBuilder service = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                home.resolve(name + "-service/target/quarkus-app/quarkus-run.jar")
                        .toString());
        // Nothing listens on port 1.
        service.environment().put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost:1/" + name);
        service.environment().put("QUARKUS_DATASOURCE_PASSWORD", SECRET);
        service.environment().put("QUARKUS_FLYWAY_CONNECT_RETRIES", "1");
        service.environment().put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        service.environment().put("SCPS_SERVICE_TOKEN", SECRET);
        service.environment().put("SCPS_SESSION_KEY", SECRET);

        Process process = service.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(said).doesNotContain("\tat ", SECRET);
        assertThat(said.lines().filter(line -> line.contains("cannot be used")))
                .singleElement()
                .asString()
                .contains("Database " + name + " at localhost:1", "QUARKUS_DATASOURCE_JDBC_URL");
    }
}
