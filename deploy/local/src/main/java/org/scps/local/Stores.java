package org.scps.local;

import java.util.List;

/** The broker and the database, which stop after everything that uses them. */
final class Stores implements AutoCloseable {

    private final DataFolder data;
    private final Ports ports;
    private final Progress progress;
    private final PidFile pids;
    private volatile EmbeddedKafka kafka;
    private volatile EmbeddedPostgres postgres;

    Stores(DataFolder data, Ports ports, Progress progress, PidFile pids) {
        this.data = data;
        this.ports = ports;
        this.progress = progress;
        this.pids = pids;
    }

    void start(Secrets secrets) {
        Together.run(List.of(
                () -> progress.timed("Kafka", this::startKafka),
                () -> progress.timed("PostgreSQL", () -> startPostgres(secrets))));
    }

    EmbeddedKafka kafka() {
        return kafka;
    }

    EmbeddedPostgres postgres() {
        return postgres;
    }

    boolean areStarted() {
        return kafka != null || postgres != null;
    }

    /** Fails when one of them has ended by itself. */
    void mustLive() {
        for (Child store : List.of(kafka.process(), postgres.process())) {
            if (!store.isAlive()) {
                throw new StackFailure(
                        "%s ended with status %d".formatted(store.name(), store.exitStatus()),
                        "see %s and start again; data are kept".formatted(store.log()));
            }
        }
    }

    @Override
    public void close() {
        if (postgres != null) {
            postgres.close();
        }
        if (kafka != null) {
            kafka.close();
        }
    }

    private void startKafka() {
        kafka = EmbeddedKafka.start(
                data.path().resolve("kafka").resolve("data"),
                data.freshLog("kafka"),
                ports.kafka(),
                ports.kafkaController());
        pids.add("kafka", kafka.process().handle());
    }

    private void startPostgres(Secrets secrets) {
        postgres = EmbeddedPostgres.start(
                data.path().resolve("postgres"),
                data.freshLog("postgresql"),
                ports.postgres(),
                secrets.databasePasswords().get("postgres"),
                List.of());
        pids.add("postgresql", postgres.process().handle());
        for (String database : List.of(LocalStack.BILLING, LocalStack.PORTAL)) {
            postgres.createDatabase(database, secrets.databasePasswords().get(database));
        }
    }
}
