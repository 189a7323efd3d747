package org.scps.portal.estate;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.scps.events.Lane;
import org.scps.events.LaneDirection;
import org.scps.portal.PortalConfig;
import org.scps.portal.account.Account;
import org.scps.portal.account.Accounts;
import org.scps.portal.account.Role;
import org.scps.portal.vehicle.Vehicles;

/**
 * At every start: adds what the bootstrap file names and the database lacks, then tells the other services all of it, so
 * that a broker that lost its data learns it again. What exists is left as it is: an operator may have changed it.
 */
@ApplicationScoped
class Bootstrap {

    private static final Logger LOG = Logger.getLogger(Bootstrap.class);

    private final PortalConfig config;
    private final ObjectMapper json;
    private final Facilities facilities;
    private final Devices devices;
    private final People people;

    Bootstrap(PortalConfig config, ObjectMapper json, Facilities facilities, Devices devices, People people) {
        this.config = config;
        this.json = json;
        this.facilities = facilities;
        this.devices = devices;
        this.people = people;
    }

    @Transactional
    void start(@Observes @Priority(50) StartupEvent event) {
        config.bootstrapFile().ifPresent(file -> apply(read(file)));
        facilities.publishAll();
        devices.publishAll();
        people.publishVehicles();
    }

    private void apply(Estate estate) {
        estate.facilities().stream()
                .filter(facility -> facilities.withId(facility.facilityId()).isEmpty())
                .forEach(facility -> facilities.save(facility.facility()));
        estate.devices().stream()
                .filter(device -> devices.withId(device.deviceId()).isEmpty())
                .forEach(device -> devices.create(
                        device.deviceId(), device.facilityId(), device.laneId(), device.name(), device.tokenSha256()));
        estate.accounts().forEach(people::add);
        LOG.infof(
                "Bootstrap file names %d facilities, %d devices, %d accounts",
                estate.facilities().size(),
                estate.devices().size(),
                estate.accounts().size());
    }

    private Estate read(Path file) {
        try {
            return json.readValue(file.toFile(), Estate.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Bootstrap file " + file + " is not readable: " + e.getMessage(), e);
        }
    }

    /** The file. */
    record Estate(List<FacilityLine> facilities, List<DeviceLine> devices, List<AccountLine> accounts) {

        Estate {
            facilities = facilities == null ? List.of() : List.copyOf(facilities);
            devices = devices == null ? List.of() : List.copyOf(devices);
            accounts = accounts == null ? List.of() : List.copyOf(accounts);
        }
    }

    record FacilityLine(
            String facilityId, String name, String timeZone, String currency, int capacity, List<LaneLine> lanes) {

        Facility facility() {
            return new Facility(
                    facilityId,
                    name,
                    timeZone,
                    currency,
                    capacity,
                    lanes == null
                            ? List.of()
                            : lanes.stream().map(LaneLine::lane).toList());
        }
    }

    record LaneLine(String laneId, String name, LaneDirection direction) {

        Lane lane() {
            return new Lane(laneId, name, direction, true);
        }
    }

    record DeviceLine(String deviceId, String facilityId, String laneId, String name, String tokenSha256) {}

    /** @param vehiclesSince from when on their visits are the account's; null for now */
    record AccountLine(
            String email, String name, String password, Role role, List<String> vehicles, Instant vehiclesSince) {}

    /** Accounts and what they drive. */
    @ApplicationScoped
    static class People {

        private final Accounts accounts;
        private final Vehicles vehicles;
        private final Clock clock;

        People(Accounts accounts, Vehicles vehicles, Clock clock) {
            this.accounts = accounts;
            this.vehicles = vehicles;
            this.clock = clock;
        }

        void add(AccountLine line) {
            if (accounts.withEmail(line.email()).isPresent()) {
                return;
            }
            Account account = accounts.create(line.email(), line.name(), line.password(), line.role());
            if (line.vehicles() != null) {
                Instant since = line.vehiclesSince() == null ? clock.instant() : line.vehiclesSince();
                line.vehicles().forEach(plate -> vehicles.register(account.accountId(), plate, null, since));
            }
        }

        void publishVehicles() {
            vehicles.publishAll();
        }
    }
}
