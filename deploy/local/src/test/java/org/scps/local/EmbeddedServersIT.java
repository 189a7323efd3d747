package org.scps.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scps.events.Topics;

class EmbeddedServersIT {

    @TempDir
    Path folder;

    @Test
    void brokerKeepsItsTopicsWhenKilledAndStartedAgain() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"))) {
            kafka.kill();
            assertThat(kafka.process().isAlive()).isFalse();

            kafka.restart();

            try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
                assertThat(admin.listTopics().names().get(10, TimeUnit.SECONDS)).containsAll(Topics.ALL);
            }
        }
    }

    @Test
    void databaseKeepsWhatWasCommittedWhenKilledAndStartedAgain() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder.resolve("postgres"))) {
            postgres.createDatabase("billing", "secret");
            execute(postgres, "create table paid (euro int)");
            execute(postgres, "insert into paid values (7)");

            postgres.kill();
            postgres.restart();

            try (var connection = DriverManager.getConnection(postgres.jdbcUrl("billing"), "billing", "secret");
                    var rows = connection.createStatement().executeQuery("select euro from paid")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(7);
            }
        }
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("billing"), "billing", "secret")) {
            connection.createStatement().execute(sql);
        }
    }
}
