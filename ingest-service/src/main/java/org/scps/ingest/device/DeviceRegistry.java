package org.scps.ingest.device;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.scps.events.DevicePublished;

/** The devices of the estate as last published; a change counts from the next request on. */
@ApplicationScoped
public class DeviceRegistry {

    private final Map<String, DevicePublished> byId = new TreeMap<>();

    private volatile Map<String, Device> enabledByTokenHash = Map.of();
    private volatile boolean loaded;

    /** Takes a device's current description, in place of the one before. */
    public synchronized void put(DevicePublished device) {
        byId.put(device.deviceId(), device);
        index();
    }

    public synchronized void remove(String deviceId) {
        byId.remove(deviceId);
        index();
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
        return Optional.ofNullable(enabledByTokenHash.get(DeviceToken.hash(token)));
    }

    private void index() {
        Map<String, Device> index = new HashMap<>();
        for (DevicePublished device : byId.values()) {
            if (device.enabled() && device.tokenSha256() != null) {
                index.put(
                        device.tokenSha256().toLowerCase(Locale.ROOT),
                        new Device(device.deviceId(), device.facilityId(), device.laneId()));
            }
        }
        enabledByTokenHash = index;
    }
}
