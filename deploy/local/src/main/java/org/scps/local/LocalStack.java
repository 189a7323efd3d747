package org.scps.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scps.local.reconcile.TruthJournal;

/** Kafka, PostgreSQL and the services on this machine, each a process of its own; all end with this one. */
public final class LocalStack implements AutoCloseable {

    public static final String PORTAL = "portal";
    public static final String INGEST = "ingest";
    public static final String RECOGNITION = "recognition";
    public static final String BILLING = "billing";
    public static final String EDGE = "edge";

    private static final Duration GRACE = Duration.ofSeconds(10);
    static final Duration LEFTOVER_PATIENCE = Duration.ofSeconds(12);

    private final Path home;
    private final DataFolder data;
    private final Ports ports;
    private final Progress progress;
    private final PidFile pids;
    private final Stores stores;
    private final Map<String, Service> services = Collections.synchronizedMap(new LinkedHashMap<>());
    private Secrets secrets;
    private volatile boolean closing;

    /**
     * Nothing starts yet.
     *
     * @param home the repository's root, with the built modules
     */
    public LocalStack(Path home, DataFolder data, Ports ports, Progress progress) {
        this.home = home.toAbsolutePath();
        this.data = data;
        this.ports = ports;
        this.progress = progress;
        this.pids = new PidFile(data.pids());
        this.stores = new Stores(data, ports, progress, pids);
    }

    /**
     * Starts all but the edge and returns when all are ready.
     *
     * @throws StackFailure in one clear line, when something is missing or a process ends
     */
    public void start() {
        pids.launcher().ifPresent(other -> {
            throw new StackFailure(
                    "another launcher (process %d) uses %s".formatted(other.pid(), data.path()),
                    "stop it with ./scps down, or choose another --data folder");
        });
        data.prepare();
        if (!pids.alive().isEmpty()) {
            progress.say("waiting for processes of an earlier run to end");
            pids.endLeftovers(LEFTOVER_PATIENCE);
        }
        ports.mustBeOpenToBrowsers();
        ports.mustBeFree();
        secrets = Secrets.keptIn(data.secrets());
        if (!Files.exists(data.bootstrap())) {
            Secrets.writePrivately(data.bootstrap(), DemoEstate.bootstrap(secrets));
        }
        Settings settings = new Settings(home, data, ports, secrets);
        settings.services().forEach(service -> services.put(service.name(), service));
        services.values().forEach(Service::mustBeBuilt);
        pids.begin();
        stores.start(secrets);
        List<Service> started = List.copyOf(services.values());
        started.forEach(this::startProcess);
        Together.run(started.stream()
                .<Runnable>map(service -> () -> awaitReady(service))
                .toList());
    }

    /** Starts the edge-uploader with a watched folder and, if there is a simulation, the simulated car park. */
    public void startEdge(Optional<Simulation> simulation) {
        Service edge = new Settings(home, data, ports, secrets).edge(simulation);
        edge.mustBeBuilt();
        stopEdge();
        services.put(EDGE, edge);
        startProcess(edge);
        awaitReady(edge);
    }

    /** Keeps the records of a simulated run that is over, so that another can begin. */
    public void setFinishedSimulationAside() {
        Path folder = data.truthJournal().getParent();
        if (TruthJournal.read(data.truthJournal(), 0).finished()) {
            try {
                Files.move(folder, folder.resolveSibling("simulator-" + System.currentTimeMillis()));
                Files.createDirectories(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Tells other processes that the stack can be used. */
    void announceReady() {
        try {
            Files.writeString(data.ready(), ports.offset() + System.lineSeparator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the edge-uploader, if it runs. */
    public void stopEdge() {
        Service edge = services.remove(EDGE);
        if (edge != null) {
            edge.process().stop(GRACE);
        }
    }

    boolean isStarted() {
        return stores.areStarted();
    }

    public Secrets secrets() {
        return secrets;
    }

    public DataFolder data() {
        return data;
    }

    public Ports ports() {
        return ports;
    }

    public EmbeddedKafka kafka() {
        return stores.kafka();
    }

    public EmbeddedPostgres postgres() {
        return stores.postgres();
    }

    /** A service by name, one of the constants here. */
    public Service service(String name) {
        return services.get(name);
    }

    /** Ends a service as kill -9 does. */
    public void kill(String service) {
        services.get(service).process().kill();
    }

    /** Starts a service again after it was killed, and waits until it is ready. */
    public void restart(String service) {
        startProcess(services.get(service));
        awaitReady(services.get(service));
    }

    /** Starts services that ended by themselves again, until closed. */
    void superviseForever() {
        while (!closing) {
            for (Service service : List.copyOf(services.values())) {
                if (!service.process().isAlive() && !closing) {
                    progress.say("%s ended with status %d, starting it again; see %s"
                            .formatted(
                                    service.name(),
                                    service.process().exitStatus(),
                                    service.process().log()));
                    restart(service.name());
                }
            }
            if (!closing) {
                stores.mustLive();
            }
            Await.pause();
        }
    }

    /** Stops everything, the edge first and the stores last. */
    @Override
    public void close() {
        closing = true;
        List<Service> running = new ArrayList<>(services.values());
        Collections.reverse(running);
        Together.run(running.stream()
                .filter(service -> service.process() != null)
                .<Runnable>map(service -> () -> service.process().stop(GRACE))
                .toList());
        stores.close();
        try {
            if (isStarted()) {
                Files.deleteIfExists(data.ready());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (isStarted() && pids.alive().stream().allMatch(e -> e.process().equals(ProcessHandle.current()))) {
            pids.remove();
        }
    }

    private void startProcess(Service service) {
        service.start();
        pids.add(service.name(), service.process().handle());
    }

    private void awaitReady(Service service) {
        progress.timed(service.name(), service::awaitReady);
    }
}
