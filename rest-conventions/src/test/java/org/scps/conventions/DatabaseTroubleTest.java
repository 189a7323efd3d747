package org.scps.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseTroubleTest {

    private final DatabaseTrouble trouble = new DatabaseTrouble();

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://localhost:5532/billing, billing at localhost:5532",
        "jdbc:postgresql://db/billing?user=u&password=secret, billing at db",
        "jdbc:postgresql://u:secret@db:5432/billing, billing at db:5432",
    })
    void aDatabaseIsNamedByItsPlaceAndWithoutSecrets(String url, String place) {
        assertThat(DatabaseTrouble.place(url)).isEqualTo(place);
    }

    @Test
    void aStartWithoutDatabaseIsToldInOneLineWithTheRemedy() {
        LogRecord record = record("io.quarkus.runtime.Application", "Failed to start application");
        record.setThrown(new IllegalStateException(
                "flyway", new SQLException("FATAL: password authentication failed for user \"billing\"\nmore")));

        assertThat(trouble.isLoggable(record)).isTrue();
        assertThat(record.getThrown()).isNull();
        assertThat(record.getMessage())
                .contains("password authentication failed", "QUARKUS_DATASOURCE_JDBC_URL")
                .doesNotContain("\n");
    }

    @Test
    void thatItAsksAgainIsToldOnce() {
        String flyway = "org.flywaydb.core.internal.jdbc.JdbcUtils";
        LogRecord first = record(flyway, "Connection error: refused\n(Caused by refused)\nRetrying in 1 sec...");
        LogRecord second = record(flyway, "Connection error: refused\n(Caused by refused)\nRetrying in 1 sec...");

        assertThat(trouble.isLoggable(first)).isTrue();
        assertThat(first.getMessage()).contains("asking again").doesNotContain("\n");
        assertThat(trouble.isLoggable(second)).isFalse();
    }

    @Test
    void whatIsNotOfTheDatabaseStaysAsItIs() {
        LogRecord record = record("io.quarkus.runtime.Application", "Failed to start application");
        IllegalStateException other = new IllegalStateException("another reason");
        record.setThrown(other);

        assertThat(trouble.isLoggable(record)).isTrue();
        assertThat(record.getThrown()).isSameAs(other);
    }

    private static LogRecord record(String logger, String message) {
        LogRecord record = new LogRecord(Level.SEVERE, message);
        record.setLoggerName(logger);
        return record;
    }
}
