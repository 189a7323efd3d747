package org.scps.edge;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.scps.edge.capture.CameraSettings;
import org.scps.edge.capture.FrameSource;
import org.scps.edge.capture.FrameSources;
import org.scps.edge.simulator.SimulatedLane;
import org.scps.edge.simulator.Simulators;
import org.scps.edge.spool.Spool;
import org.scps.edge.spool.SpoolLimits;
import org.scps.edge.upload.Device;

/** Starts and stops everything: a spool, a frame source and an upload for each camera. */
@ApplicationScoped
class Cameras {

    private static final Logger LOG = Logger.getLogger(Cameras.class);
    private static final AtomicInteger THREADS = new AtomicInteger();
    private static final String NAME = "[a-z0-9-]{1,64}";

    private final EdgeConfig config;
    private final ObjectMapper json;
    private final MeterRegistry meters;
    private final String version;
    private final Clock clock = Clock.systemUTC();
    private final Map<String, Device> devices = new TreeMap<>();
    private final List<Spool> spools = new ArrayList<>();
    private final List<FrameSource> sources = new ArrayList<>();
    private BooleanSupplier finished = () -> false;
    private ScheduledExecutorService scheduler;

    Cameras(
            EdgeConfig config,
            ObjectMapper json,
            MeterRegistry meters,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.config = config;
        this.json = json;
        this.meters = meters;
        this.version = version;
    }

    /** The devices by camera name. */
    Map<String, Device> devices() {
        return Map.copyOf(devices);
    }

    /** Whether the simulator has drawn all it had planned; false without a simulator. */
    boolean finished() {
        return finished.getAsBoolean();
    }

    void start(@Observes StartupEvent event) throws IOException {
        if (config.cameras().isEmpty()) {
            throw new IllegalStateException("no camera is configured: set scps.edge.cameras.<name>.device-id, .token,"
                    + " .lane-id and .source");
        }
        // Each camera may block in a request, a heartbeat and a snapshot at the same time.
        scheduler = Executors.newScheduledThreadPool(2 + 2 * config.cameras().size(), Cameras::thread);
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        FrameSources frameSources = new FrameSources(http, scheduler, clock);
        Map<String, Spool> opened = open();
        for (Map.Entry<String, Spool> each : opened.entrySet()) {
            CameraSettings camera = config.cameras().get(each.getKey());
            devices.put(each.getKey(), device(each.getKey(), camera, each.getValue(), http));
            frameSources.of(each.getKey(), camera, each.getValue()).ifPresent(sources::add);
        }
        simulator(opened);
        devices.values().forEach(Device::start);
        sources.forEach(FrameSource::start);
    }

    void stop(@Observes ShutdownEvent event) throws IOException {
        sources.forEach(FrameSource::stop);
        if (scheduler != null) {
            scheduler.shutdownNow();
        }
        for (Spool spool : spools) {
            spool.close();
        }
    }

    private static Thread thread(Runnable work) {
        return new Thread(work, "edge-" + THREADS.incrementAndGet());
    }

    private Map<String, Spool> open() throws IOException {
        SpoolLimits limits =
                new SpoolLimits(config.spool().maxBytes(), config.spool().maxAge());
        Map<String, Spool> opened = new LinkedHashMap<>();
        for (String name : new TreeMap<>(config.cameras()).keySet()) {
            if (!name.matches(NAME)) {
                throw new IllegalArgumentException("camera name '" + name + "' does not match " + NAME);
            }
            Spool spool = Spool.open(config.spool().folder().resolve(name), limits, clock, json);
            spools.add(spool);
            opened.put(name, spool);
        }
        return opened;
    }

    private Device device(String name, CameraSettings camera, Spool spool, HttpClient http) {
        EdgeConfig.Upload upload = config.upload();
        Device device = new Device(
                camera.deviceId(),
                camera.token(),
                spool,
                new Device.Link(
                        http,
                        config.ingestUrl(),
                        upload.timeout(),
                        upload.firstBackOff(),
                        upload.longestBackOff(),
                        upload.turnedAwayWait(),
                        config.heartbeatEvery(),
                        version),
                new Device.Tools(scheduler, json, clock));
        measure(name, device);
        LOG.infof(
                "camera %s: device %s, lane %s, source %s, %d frame(s) waiting",
                name,
                camera.deviceId(),
                camera.laneId(),
                camera.source(),
                spool.depth().frames());
        return device;
    }

    private void measure(String name, Device device) {
        Tags tags = Tags.of("camera", name);
        Gauge.builder("scps.edge.spool.frames", device, d -> d.depth().frames())
                .tags(tags)
                .register(meters);
        Gauge.builder("scps.edge.spool.bytes", device, d -> d.depth().bytes())
                .tags(tags)
                .register(meters);
        FunctionCounter.builder("scps.edge.frames.uploaded", device, Device::uploaded)
                .tags(tags)
                .register(meters);
        FunctionCounter.builder("scps.edge.frames.refused", device, Device::refused)
                .tags(tags)
                .register(meters);
        FunctionCounter.builder(
                        "scps.edge.frames.dropped", device, d -> d.depth().dropped())
                .tags(tags)
                .register(meters);
    }

    private void simulator(Map<String, Spool> opened) throws IOException {
        List<SimulatedLane> lanes = new ArrayList<>();
        opened.forEach((name, spool) -> {
            CameraSettings camera = config.cameras().get(name);
            if (camera.source() == CameraSettings.Source.SIMULATOR) {
                boolean exit = camera.directionOrGuess() == CameraSettings.Direction.EXIT;
                lanes.add(new SimulatedLane(camera.facilityId(), camera.laneId(), exit, lanes.size(), spool));
            }
        });
        if (!lanes.isEmpty()) {
            Simulators.CarPark carPark = new Simulators(config.simulator(), scheduler, json, clock).of(lanes);
            finished = carPark.finished();
            sources.add(carPark.source());
        }
    }
}
