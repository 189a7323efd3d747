package org.scps.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each service is told through its environment, as in its container. */
final class Settings {

    private final Path home;
    private final DataFolder data;
    private final Ports ports;
    private final Secrets secrets;

    Settings(Path home, DataFolder data, Ports ports, Secrets secrets) {
        this.home = home;
        this.data = data;
        this.ports = ports;
        this.secrets = secrets;
    }

    /** The four services; those that others ask at their start come first. */
    List<Service> services() {
        return List.of(
                service(
                        LocalStack.INGEST,
                        ports.ingest(),
                        "256m",
                        Map.of(
                                "SCPS_IMAGES_STORE",
                                "folder",
                                "SCPS_IMAGES_FOLDER",
                                data.images().toString())),
                service(
                        LocalStack.BILLING,
                        ports.billing(),
                        "256m",
                        Map.of(
                                "QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl(LocalStack.BILLING),
                                "QUARKUS_DATASOURCE_USERNAME", LocalStack.BILLING,
                                "QUARKUS_DATASOURCE_PASSWORD",
                                        secrets.databasePasswords().get(LocalStack.BILLING),
                                // Somebody is watching.
                                "SCPS_PAYMENTS_AUTOPAY_AFTER",
                                        System.getenv().getOrDefault("SCPS_PAYMENTS_AUTOPAY_AFTER", "PT15S"))),
                service(
                        LocalStack.PORTAL,
                        ports.portal(),
                        "256m",
                        Map.of(
                                "QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl(LocalStack.PORTAL),
                                "QUARKUS_DATASOURCE_USERNAME", LocalStack.PORTAL,
                                "QUARKUS_DATASOURCE_PASSWORD",
                                        secrets.databasePasswords().get(LocalStack.PORTAL),
                                "SCPS_INGEST_URL", ports.url(ports.ingest()),
                                "SCPS_RECOGNITION_URL", ports.url(ports.recognition()),
                                "SCPS_BILLING_URL", ports.url(ports.billing()),
                                "SCPS_SESSION_KEY", secrets.sessionKey(),
                                "SCPS_BOOTSTRAP_FILE", data.bootstrap().toString())),
                service(
                        LocalStack.RECOGNITION,
                        ports.recognition(),
                        "160m",
                        Map.of("SCPS_INGEST_URL", ports.url(ports.ingest()), "OMP_WAIT_POLICY", "PASSIVE")));
    }

    private Service service(String name, int port, String heap, Map<String, String> own) {
        Map<String, String> environment = new HashMap<>(own);
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        environment.put("QUARKUS_HTTP_HOST", "localhost");
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + ports.kafka());
        environment.put("SCPS_SERVICE_TOKEN", secrets.serviceToken());
        return new Service(
                name, jar(name + "-service"), port, List.of("-Xmx" + heap), environment, data.freshLog(name));
    }

    private Path jar(String module) {
        return home.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }

    private String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(ports.postgres(), database);
    }

    /** The edge-uploader: a watched folder always, the simulated lanes if there is a simulation. */
    Service edge(Optional<Simulation> simulation) {
        Secrets.writePrivately(data.edgeSettings(), EdgeSettings.text(data, secrets, simulation));
        Map<String, String> environment = Map.of(
                "QUARKUS_HTTP_PORT", String.valueOf(ports.edge()),
                "QUARKUS_HTTP_HOST", "localhost",
                "QUARKUS_CONFIG_LOCATIONS", data.edgeSettings().toUri().toString(),
                "MALLOC_ARENA_MAX", "2",
                "SCPS_EDGE_INGEST_URL", ports.url(ports.ingest()),
                "SCPS_EDGE_SPOOL_FOLDER", data.spool().toString());
        return new Service(
                LocalStack.EDGE,
                jar("edge-uploader"),
                ports.edge(),
                List.of(
                        "-Xmx72m",
                        "-Xss256k",
                        "-XX:ReservedCodeCacheSize=32m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Djava.awt.headless=true"),
                environment,
                data.freshLog(LocalStack.EDGE));
    }
}
