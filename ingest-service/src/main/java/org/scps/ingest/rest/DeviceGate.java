package org.scps.ingest.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.scps.ingest.device.Device;
import org.scps.ingest.device.DeviceRegistry;
import org.scps.ingest.device.RateLimit;

/** Lets devices in, before anything of their request is read. */
@ApplicationScoped
class DeviceGate {

    private final DeviceRegistry devices;
    private final RateLimit rateLimit;

    DeviceGate(DeviceRegistry devices, RateLimit rateLimit) {
        this.devices = devices;
        this.rateLimit = rateLimit;
    }

    /** @throws ProblemException 401 for a token of no enabled device, 503 while devices are not known yet */
    Device authenticate(String authorization) {
        if (!devices.isLoaded()) {
            throw ProblemMapper.unavailable("The devices are not known yet");
        }
        return BearerToken.of(authorization).flatMap(devices::authenticate).orElseThrow(() -> Problem.of(
                        401, "unknown-device", "Unknown device", "The token is of no enabled device")
                .asException());
    }

    /** @throws ProblemException 429 when the device sends more than it may */
    void checkRate(Device device) {
        Duration wait = rateLimit.admit(device.deviceId());
        if (!wait.isZero()) {
            throw Problem.of(
                            429,
                            "too-many-frames",
                            "Too many frames",
                            "Device " + device.deviceId() + " sends too fast")
                    .asException(wait);
        }
    }
}
