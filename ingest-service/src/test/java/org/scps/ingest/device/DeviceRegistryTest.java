package org.scps.ingest.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.scps.events.DevicePublished;

class DeviceRegistryTest {

    private final DeviceRegistry devices = new DeviceRegistry();

    @Test
    void aTokenIsFoundByItsHash() {
        devices.put(device("cam", "entry", DeviceToken.hash("dev_secret"), true));

        assertThat(devices.authenticate("dev_secret")).hasValue(new Device("cam", "riverside", "entry"));
        assertThat(devices.authenticate("dev_other")).isEmpty();
        assertThat(devices.authenticate(DeviceToken.hash("dev_secret"))).isEmpty();
    }

    @Test
    void theHashIsSha256() {
        assertThat(DeviceToken.hash("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void aDisabledDeviceIsRefusedAtOnce() {
        devices.put(device("cam", "entry", DeviceToken.hash("dev_secret"), true));
        devices.put(device("cam", "entry", DeviceToken.hash("dev_secret"), false));

        assertThat(devices.authenticate("dev_secret")).isEmpty();
    }

    @Test
    void aNewTokenReplacesTheOld() {
        devices.put(device("cam", "entry", DeviceToken.hash("dev_old"), true));
        devices.put(device("cam", "entry", DeviceToken.hash("dev_new"), true));

        assertThat(devices.authenticate("dev_old")).isEmpty();
        assertThat(devices.authenticate("dev_new")).isPresent();
    }

    @Test
    void aDeviceThatMovedBringsItsLane() {
        devices.put(device("cam", "entry", DeviceToken.hash("dev_secret"), true));
        devices.put(device("cam", "exit", DeviceToken.hash("dev_secret"), true));

        assertThat(devices.authenticate("dev_secret")).map(Device::laneId).hasValue("exit");
    }

    @Test
    void aRemovedDeviceIsForgotten() {
        devices.put(device("cam", "entry", DeviceToken.hash("dev_secret"), true));
        devices.remove("cam");
        devices.remove("never-there");

        assertThat(devices.authenticate("dev_secret")).isEmpty();
        assertThat(devices.authenticate("dev_secret")).isEmpty();
    }

    @Test
    void aDeviceWithoutATokenCanNotSend() {
        devices.put(device("cam", "entry", null, true));

        assertThat(devices.authenticate("")).isEmpty();
    }

    private static DevicePublished device(String deviceId, String laneId, String tokenSha256, boolean enabled) {
        return new DevicePublished(
                UUID.randomUUID(), Instant.now(), deviceId, "riverside", laneId, "Camera", tokenSha256, enabled);
    }
}
