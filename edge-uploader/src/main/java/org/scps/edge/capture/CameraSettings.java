package org.scps.edge.capture;

import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** One camera: whom it uploads as and where its pictures come from. */
public interface CameraSettings {

    enum Source {
        FOLDER,
        SNAPSHOT,
        COMMAND,
        SIMULATOR
    }

    enum Direction {
        ENTRY,
        EXIT
    }

    /** The registered device; for logs and metrics, since ingest knows the device by its token. */
    String deviceId();

    /** The device's token, {@code dev_…}. Secret: from the environment or a file only the service can read. */
    String token();

    /** The lane it watches. */
    String laneId();

    /** The car park it stands in. */
    @WithDefault("local")
    String facilityId();

    /** Where pictures come from. */
    @WithDefault("${scps.edge.source:folder}")
    Source source();

    /** Which way cars pass; only the simulator asks. Without it, a lane whose id holds {@code exit} is an exit. */
    Optional<Direction> direction();

    /** Used when the source is {@code folder}. */
    Optional<Folder> folder();

    /** Used when the source is {@code snapshot}. */
    Optional<Snapshot> snapshot();

    /** Used when the source is {@code command}. */
    Optional<Command> command();

    /** Used by {@code snapshot} and {@code command}. */
    Motion motion();

    default Direction directionOrGuess() {
        return direction().orElse(laneId().contains("exit") ? Direction.EXIT : Direction.ENTRY);
    }

    interface Folder {

        /** Photos that appear here are taken; the originals stay in its {@code done/}. */
        Path path();

        /** How often it is looked at. A file is taken when two looks find the same size. */
        @WithDefault("500ms")
        Duration every();

        /** A file's modification time is its capture time if it is not older than this; otherwise its arrival is. */
        @WithDefault("1d")
        Duration trustTimeFor();
    }

    interface Snapshot {

        /** Answers GET with a JPEG or PNG. */
        URI url();

        /** Value of the Authorization header, if the camera asks for one. */
        Optional<String> authorization();

        /** How often it is asked. */
        @WithDefault("500ms")
        Duration every();
    }

    interface Command {

        /** Run by {@code /bin/sh}; writes MJPEG to its standard output. */
        String line();

        /** First wait before an ended command is started again; doubles up to a minute. */
        @WithDefault("1s")
        Duration restartAfter();

        /** A command that gives no picture for so long is ended and started again. */
        @WithDefault("30s")
        Duration silence();
    }

    interface Motion {

        /** Share of changed pixels, 0–1, at which a burst begins. */
        @WithDefault("0.02")
        double openAt();

        /** Share of changed pixels, 0–1, below which a picture is quiet. */
        @WithDefault("0.008")
        double closeAt();

        /** Quiet pictures in a row that end a burst. */
        @WithDefault("4")
        int quietToClose();

        /** Frames after which a burst is cut. */
        @WithDefault("60")
        int longestBurst();

        /** Pictures a second that are looked at; more are left out. */
        @WithDefault("5")
        double picturesPerSecond();
    }
}
