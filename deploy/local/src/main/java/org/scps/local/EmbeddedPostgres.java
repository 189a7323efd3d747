package org.scps.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A real PostgreSQL server from a Maven artifact; its data survives restarts. Works as root, too. */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);

    /** The server cannot watch its parent, so a shell does it: standard input ends when the parent does. */
    private static final String RUN_WHILE_PARENT_LIVES =
            """
            exec 3<&0
            # Ctrl-C reaches every process of the terminal, and PostgreSQL would heed it before those that use it have ended.
            own_session=$(command -v setsid || true)
            $own_session "$@" </dev/null &
            server=$!
            trap 'kill -INT $server 2>/dev/null' TERM INT HUP
            { cat <&3 >/dev/null; kill -INT $server 2>/dev/null; } &
            exec 3<&-
            wait $server
            status=$?
            if kill -0 $server 2>/dev/null; then wait $server; status=$?; fi
            exit $status
            """;

    private static final List<String> SETTINGS = List.of(
            "listen_addresses=localhost",
            "unix_socket_directories=",
            "max_connections=100",
            // Memory is only taken as pages are used.
            "shared_buffers=512MB",
            // After a checkpoint the first change of a page writes all of it: seldom, and compressed.
            "max_wal_size=4GB",
            "checkpoint_timeout=15min",
            "wal_compression=on",
            // Until a new table is analyzed, plans are made as if nothing were in it.
            "autovacuum_naptime=10s");

    private final Path folder;
    private final Path log;
    private final int port;
    private final String password;
    private final List<String> more;
    private Child server;

    private EmbeddedPostgres(Path folder, Path log, int port, String password, List<String> more) {
        this.folder = folder.toAbsolutePath();
        this.log = log;
        this.port = port;
        this.password = password;
        this.more = more;
    }

    /**
     * Starts a server and returns when it answers.
     *
     * @param folder holds the programs and the data
     * @param password of the administrator {@code postgres}
     * @param more settings of the server, each {@code name=value}, that go before those below
     */
    public static EmbeddedPostgres start(Path folder, Path log, int port, String password, List<String> more) {
        EmbeddedPostgres postgres = new EmbeddedPostgres(folder, log, port, password, more);
        postgres.restart();
        return postgres;
    }

    /** Starts a server for tests on a random free port. */
    public static EmbeddedPostgres start(Path folder) {
        Path log = folder.resolveSibling(folder.getFileName() + ".log");
        // Not safe against power loss, which no test plays, but against kill -9.
        return start(folder, log, Jvm.freePort(), "postgres", List.of("fsync=off"));
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(port, database);
    }

    public Child process() {
        return server;
    }

    /** Makes sure there is a database with a user of the same name, who owns it. */
    public void createDatabase(String name, String userPassword) {
        createDatabase(jdbcUrl("postgres"), password, name, userPassword);
    }

    /**
     * Makes sure there is a database with a user of the same name, who owns it.
     *
     * @param administration JDBC address of the server's database {@code postgres}
     * @param password of the administrator {@code postgres}
     */
    public static void createDatabase(String administration, String password, String name, String userPassword) {
        try (Connection connection = DriverManager.getConnection(administration, "postgres", password);
                Statement statement = connection.createStatement()) {
            if (!exists(statement, name)) {
                statement.execute("create role \"%s\" login password '%s'".formatted(name, userPassword));
                statement.execute("create database \"%1$s\" owner \"%1$s\"".formatted(name));
            }
        } catch (SQLException e) {
            throw new StackFailure(
                    "database %s cannot be made: %s".formatted(name, e.getMessage()), "see PostgreSQL's log");
        }
    }

    private static boolean exists(Statement statement, String database) throws SQLException {
        try (var rows = statement.executeQuery("select 1 from pg_database where datname = '%s'".formatted(database))) {
            return rows.next();
        }
    }

    /** Ends the server and all its processes as kill -9 does; data stay. */
    public void kill() {
        postmaster().ifPresent(postmaster -> {
            List<ProcessHandle> backends = postmaster.children().toList();
            postmaster.destroyForcibly();
            backends.forEach(ProcessHandle::destroyForcibly);
        });
        // Its shell must collect it, or its process id would look alive to the next server.
        server.await(Duration.ofSeconds(10));
    }

    /** Starts the server again in the same folder, on the same port. */
    public void restart() {
        Path data = folder.resolve("data");
        Unprivileged way = Unprivileged.here();
        PostgresSoftware software = PostgresSoftware.unpackedIn(folder.resolve("software"));
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise(software, way, data);
        }
        way.own(folder);
        forgetDeadServer();
        List<String> command = new ArrayList<>(
                List.of(software.program("postgres"), "-D", data.toString(), "-p", String.valueOf(port)));
        Stream.concat(SETTINGS.stream(), more.stream()).forEach(setting -> command.addAll(List.of("-c", setting)));
        server = Child.start("postgresql", Shell.script(RUN_WHILE_PARENT_LIVES, way.command(command)), Map.of(), log);
        Await.until("PostgreSQL on port " + port, START_TIMEOUT, server, this::answers);
    }

    @Override
    public void close() {
        server.stop(Duration.ofSeconds(15));
    }

    private void initialise(PostgresSoftware software, Unprivileged way, Path data) {
        try {
            Files.createDirectories(folder);
            Path passwordFile = Files.writeString(folder.resolve("initial-password"), password);
            way.own(folder);
            Child initdb = Child.start(
                    "initdb",
                    way.command(List.of(
                            software.program("initdb"),
                            "-D",
                            data.toString(),
                            "-U",
                            "postgres",
                            "-A",
                            "scram-sha-256",
                            "--pwfile=" + passwordFile,
                            "-E",
                            "UTF8",
                            "--locale=C",
                            "--no-sync")),
                    Map.of(),
                    log);
            int status = initdb.await(START_TIMEOUT);
            Files.delete(passwordFile);
            if (status != 0) {
                throw new StackFailure("PostgreSQL cannot prepare " + data, "see " + log.toAbsolutePath());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The running server; empty when none runs, whatever a stale file says. */
    private Optional<ProcessHandle> postmaster() {
        try (var lines = Files.lines(postmasterFile())) {
            return lines.findFirst()
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
                    .filter(process -> process.info().command().orElse("").endsWith("/postgres"));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** After a power cut the old process id may belong to anyone, and PostgreSQL would refuse to start. */
    private void forgetDeadServer() {
        try {
            if (postmaster().isEmpty()) {
                Files.deleteIfExists(postmasterFile());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path postmasterFile() {
        return folder.resolve("data").resolve("postmaster.pid");
    }

    private boolean answers() {
        try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"), "postgres", password)) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }
}
