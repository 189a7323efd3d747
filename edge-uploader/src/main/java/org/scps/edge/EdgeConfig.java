package org.scps.edge;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.scps.edge.capture.CameraSettings;
import org.scps.edge.simulator.SimulatorSettings;

/** Configuration of the edge-uploader. */
@StaticInitSafe
@ConfigMapping(prefix = "scps.edge")
public interface EdgeConfig {

    /** Where ingest listens. */
    @WithDefault("http://localhost:8081")
    URI ingestUrl();

    Spool spool();

    Upload upload();

    /** How often each device reports its state. */
    @WithDefault("30s")
    Duration heartbeatEvery();

    /** The source of cameras that name none of their own. */
    @WithDefault("folder")
    CameraSettings.Source source();

    /** The cameras by name; a name is a slug and becomes a folder of the spool. */
    Map<String, CameraSettings> cameras();

    SimulatorSettings simulator();

    interface Spool {

        /** Each camera has a folder of its own in it. */
        @WithDefault("data/spool")
        Path folder();

        /** Most bytes kept for one camera; beyond it the oldest frames are dropped. */
        @WithDefault("2147483648")
        long maxBytes();

        /** Frames older than this are dropped; ingest takes nothing older than 30 days. */
        @WithDefault("21d")
        Duration maxAge();
    }

    interface Upload {

        /** For one request. */
        @WithDefault("30s")
        Duration timeout();

        /** First wait after a failure; doubles. */
        @WithDefault("500ms")
        Duration firstBackOff();

        /** Longest wait after a failure. */
        @WithDefault("30s")
        Duration longestBackOff();

        /** Wait after ingest turned the device away: unknown token, disabled, wrong address. */
        @WithDefault("30s")
        Duration turnedAwayWait();
    }
}
