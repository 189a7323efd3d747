package org.scps.local;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A broker, a database and a billing service that nobody else uses. */
final class BenchStack implements AutoCloseable {

    private static final String PASSWORD = "bench-of-no-value";
    private static final String TOKEN = "bench-token-of-no-value-at-all-00000";

    private final Path home;
    private final Path folder;
    private final EmbeddedKafka kafka;
    private final EmbeddedPostgres postgres;
    private Service billing;
    private Instant captured = Instant.now().minus(Duration.ofDays(25));

    private BenchStack(Path home, Path folder, EmbeddedKafka kafka, EmbeddedPostgres postgres) {
        this.home = home;
        this.folder = folder;
        this.kafka = kafka;
        this.postgres = postgres;
    }

    static BenchStack start(Path home, Path folder) {
        EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"));
        EmbeddedPostgres postgres = EmbeddedPostgres.start(
                folder.resolve("postgres"),
                folder.resolve("postgres.log"),
                Jvm.freePort(),
                PASSWORD,
                List.of(memory()));
        postgres.createDatabase(LocalStack.BILLING, PASSWORD);
        return new BenchStack(home, folder, kafka, postgres);
    }

    /** A quarter of the machine's memory, as PostgreSQL's manual has it for a server that has many sessions to keep. */
    private static String memory() {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return "shared_buffers=" + Math.max(512, machine.getTotalMemorySize() / 4 >> 20) + "MB";
    }

    /** Until when cameras have captured something: what comes next is later, as it is where no camera was offline. */
    Instant capturedLast() {
        return captured;
    }

    void captured(Instant last) {
        captured = last;
    }

    /** @param atOnce most reads that one transaction may take */
    void startBilling(int atOnce) {
        startBilling(List.of("-Xmx768m", "-Dmp.messaging.incoming.plate-reads.max.poll.records=" + atOnce), Map.of());
    }

    void startBilling(List<String> options, Map<String, String> more) {
        int port = Jvm.freePort();
        Map<String, String> environment = new HashMap<>(Map.of(
                "QUARKUS_HTTP_PORT",
                Integer.toString(port),
                "KAFKA_BOOTSTRAP_SERVERS",
                kafka.bootstrapServers(),
                "QUARKUS_DATASOURCE_JDBC_URL",
                postgres.jdbcUrl(LocalStack.BILLING),
                "QUARKUS_DATASOURCE_USERNAME",
                LocalStack.BILLING,
                "QUARKUS_DATASOURCE_PASSWORD",
                PASSWORD,
                "QUARKUS_LOG_LEVEL",
                "WARN",
                "SCPS_SERVICE_TOKEN",
                TOKEN));
        environment.putAll(more);
        billing = new Service(
                LocalStack.BILLING,
                home.resolve("billing-service/target/quarkus-app/quarkus-run.jar"),
                port,
                options,
                environment,
                folder.resolve("billing.log"));
        billing.mustBeBuilt();
        billing.start();
        billing.awaitReady();
    }

    void stopBilling() {
        billing.process().stop(Duration.ofSeconds(15));
        billing = null;
    }

    /** Ends billing as kill -9 does. */
    void killBilling() {
        billing.process().kill();
        billing = null;
    }

    URI billingApi() {
        return URI.create("http://localhost:" + billing.port() + "/api/v1/");
    }

    String serviceToken() {
        return TOKEN;
    }

    String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** Tells a program of PostgreSQL's own where the database is. */
    ProcessBuilder withDatabase(ProcessBuilder program) {
        URI url = URI.create(postgres.jdbcUrl(LocalStack.BILLING).substring("jdbc:".length()));
        program.environment()
                .putAll(Map.of(
                        "PGHOST",
                        url.getHost(),
                        "PGPORT",
                        Integer.toString(url.getPort()),
                        "PGDATABASE",
                        url.getPath().substring(1),
                        "PGUSER",
                        LocalStack.BILLING,
                        "PGPASSWORD",
                        PASSWORD));
        return program;
    }

    Connection database() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(LocalStack.BILLING), LocalStack.BILLING, PASSWORD);
    }

    @Override
    public void close() {
        if (billing != null) {
            stopBilling();
        }
        kafka.close();
        postgres.close();
    }
}
