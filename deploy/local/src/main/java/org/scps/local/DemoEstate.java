package org.scps.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/** The car park, cameras and accounts of the demo, as the portal reads them at its first start. */
public final class DemoEstate {

    public static final String FACILITY = "riverside";
    public static final String ENTRY_LANE = "riverside-entry";
    public static final String EXIT_LANE = "riverside-exit";

    public static final String OPERATOR = "operator@example.com";
    public static final String DRIVER = "driver@example.com";
    public static final String ADMIN = "admin@example.com";

    static final String PHOTO_DEVICE = "riverside-photos";

    static final List<Device> DEVICES = List.of(
            new Device("riverside-entry-cam", FACILITY, ENTRY_LANE, "Entry camera", null),
            new Device("riverside-exit-cam", FACILITY, EXIT_LANE, "Exit camera", null),
            new Device(PHOTO_DEVICE, FACILITY, ENTRY_LANE, "Watched folder", null));

    /** The demo driver's cars; the simulator lets them visit. */
    public static final List<String> DRIVER_PLATES = List.of("BSC2024", "MPS815");

    static final List<Account> ACCOUNTS = List.of(
            new Account(DRIVER, "Demo driver", null, "DRIVER", DRIVER_PLATES, null),
            new Account(OPERATOR, "Demo operator", null, "OPERATOR", List.of(), null),
            new Account(ADMIN, "Demo administrator", null, "ADMIN", List.of(), null));

    private DemoEstate() {}

    /** The bootstrap file's text. */
    static String bootstrap(Secrets secrets) {
        Facility facility = new Facility(
                FACILITY,
                "Riverside Car Park",
                "Europe/Berlin",
                "EUR",
                120,
                List.of(new Lane(ENTRY_LANE, "Entry", "ENTRY"), new Lane(EXIT_LANE, "Exit", "EXIT")));
        List<Device> devices = DEVICES.stream()
                .map(d -> new Device(
                        d.deviceId(),
                        d.facilityId(),
                        d.laneId(),
                        d.name(),
                        sha256(secrets.deviceTokens().get(d.deviceId()))))
                .toList();
        Instant since = Instant.now().minus(Duration.ofDays(1));
        List<Account> accounts = ACCOUNTS.stream()
                .map(a -> new Account(
                        a.email(), a.name(), secrets.accountPasswords().get(a.email()), a.role(), a.vehicles(), since))
                .toList();
        try {
            return Json.MAPPER.writeValueAsString(new Estate(List.of(facility), devices, accounts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    record Estate(List<Facility> facilities, List<Device> devices, List<Account> accounts) {}

    record Facility(String facilityId, String name, String timeZone, String currency, int capacity, List<Lane> lanes) {}

    record Lane(String laneId, String name, String direction) {}

    record Device(String deviceId, String facilityId, String laneId, String name, String tokenSha256) {}

    /** @param vehiclesSince so that the demo driver also has the visits of the simulated hours before the start */
    record Account(
            String email, String name, String password, String role, List<String> vehicles, Instant vehiclesSince) {}
}
