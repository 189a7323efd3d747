package org.scps.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The edge-uploader's configuration file; a file, and not the environment, because it holds the devices' tokens. */
final class EdgeSettings {

    /** So that an endless demo has something to show from the first minute. */
    private static final int PAST_CARS = 20;

    private EdgeSettings() {}

    static String text(DataFolder data, Secrets secrets, Optional<Simulation> simulation) {
        List<String> lines = new ArrayList<>();
        for (DemoEstate.Device device : DemoEstate.DEVICES) {
            boolean photos = device.deviceId().equals(DemoEstate.PHOTO_DEVICE);
            if (photos || simulation.isPresent()) {
                String camera = "scps.edge.cameras." + device.deviceId() + ".";
                lines.add(camera + "device-id=" + device.deviceId());
                lines.add(camera + "token=" + secrets.deviceTokens().get(device.deviceId()));
                lines.add(camera + "facility-id=" + device.facilityId());
                lines.add(camera + "lane-id=" + device.laneId());
                lines.add(camera + "source=" + (photos ? "folder" : "simulator"));
                if (photos) {
                    lines.add(camera + "folder.path=" + data.photos());
                }
            }
        }
        // On one machine nothing is away for long, and whoever looks at a demo does not want to wait.
        lines.add("scps.edge.upload.longest-back-off=3s");
        lines.add("scps.edge.upload.turned-away-wait=2s");
        lines.add("scps.edge.heartbeat-every=10s");
        simulation.ifPresent(cars -> {
            String simulator = "scps.edge.simulator.";
            lines.add(simulator + "mode=" + (cars.isEndless() ? "live" : "once"));
            lines.add(simulator + "folder=" + data.truthJournal().getParent());
            lines.add(simulator + "seed=" + cars.seed());
            lines.add(simulator + "cars=" + (cars.isEndless() ? PAST_CARS : cars.cars()));
            lines.add(simulator + "motorcycles=" + cars.motorcycles());
            lines.add(simulator + "frames-per-second=" + cars.framesPerSecond());
            if (!cars.knownPlates().isEmpty()) {
                lines.add(simulator + "known-plates=" + String.join(",", cars.knownPlates()));
            }
        });
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }
}
