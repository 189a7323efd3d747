package org.scps.local.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;
import org.scps.local.EmbeddedPostgres;

/**
 * A PostgreSQL server, one for all test classes of a JVM, and in it a database owned by a user of the same name. The
 * init argument {@code database} names it; otherwise it is named after the module, {@code billing} in billing-service.
 */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {

    private static final String PASSWORD = "test";

    private String database = moduleName();

    @Override
    public void init(Map<String, String> initArgs) {
        database = initArgs.getOrDefault("database", database);
    }

    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.datasource.jdbc.url", jdbcUrl(database),
                "quarkus.datasource.username", database,
                "quarkus.datasource.password", PASSWORD);
    }

    /** For tests that run without Quarkus; user and database have the same name, the password is {@code test}. */
    public static String jdbcUrl(String database) {
        return OncePerJvm.get("scps.test.postgres." + database, () -> {
            String administration = OncePerJvm.get("scps.test.postgres", PostgresResource::startServer);
            EmbeddedPostgres.createDatabase(administration, "postgres", database, PASSWORD);
            return administration.replaceFirst("/postgres(?=\\?|$)", "/" + database);
        });
    }

    @Override
    public void stop() {
        // Shared by the test classes of this JVM, and ends with it.
    }

    private static String startServer() {
        if (Docker.isAvailable()) {
            return Docker.startPostgres();
        }
        return EmbeddedPostgres.start(TemporaryFolder.create("scps").resolve("postgres"))
                .jdbcUrl("postgres");
    }

    private static String moduleName() {
        return Path.of("").toAbsolutePath().getFileName().toString().split("-")[0];
    }
}
