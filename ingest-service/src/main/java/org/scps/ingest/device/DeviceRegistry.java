package org.scps.ingest.device;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.scps.events.DevicePublished;

/** The devices of the estate as last published; a change counts from the next request on. */
@ApplicationScoped
public class DeviceRegistry {

    private final Map<String, DevicePublished> byId = new TreeMap<>();

    private volatile Snapshot snapshot = new Snapshot(Map.of(), Map.of());
    private volatile boolean loaded;

    /** Takes a device's current description, in place of the one before. */
    public synchronized void put(DevicePublished device) {
        byId.put(device.deviceId(), device);
        snapshot = Snapshot.of(byId.values());
    }

    public synchronized void remove(String deviceId) {
        byId.remove(deviceId);
        snapshot = Snapshot.of(byId.values());
    }

    /** All that was published up to now is known. */
    public void markLoaded() {
        loaded = true;
    }

    /** False until all that had been published at the start is known; until then nobody can be judged. */
    public boolean isLoaded() {
        return loaded;
    }

    /** Empty for a token that no enabled device has. */
    public Optional<Device> authenticate(String token) {
        return Optional.ofNullable(snapshot.enabledByTokenHash().get(DeviceToken.hash(token)));
    }

    /** Empty for a lane that no device watches. */
    public Optional<String> facilityOf(String laneId) {
        return Optional.ofNullable(snapshot.facilityByLane().get(laneId));
    }

    /** All lanes that a device watches, by name. */
    public List<String> lanes() {
        return List.copyOf(snapshot.facilityByLane().keySet());
    }

    private record Snapshot(Map<String, Device> enabledByTokenHash, Map<String, String> facilityByLane) {

        static Snapshot of(Iterable<DevicePublished> devices) {
            Map<String, Device> byTokenHash = new HashMap<>();
            Map<String, String> facilities = new TreeMap<>();
            for (DevicePublished device : devices) {
                facilities.put(device.laneId(), device.facilityId());
                if (device.enabled() && device.tokenSha256() != null) {
                    byTokenHash.put(
                            device.tokenSha256().toLowerCase(Locale.ROOT),
                            new Device(device.deviceId(), device.facilityId(), device.laneId()));
                }
            }
            return new Snapshot(byTokenHash, facilities);
        }
    }
}
