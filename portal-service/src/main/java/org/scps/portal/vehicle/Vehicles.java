package org.scps.portal.vehicle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.scps.events.Topics;
import org.scps.events.VehiclePublished;
import org.scps.portal.outbox.Outbox;

/** The plates on accounts. A plate stands on one account at a time. */
@ApplicationScoped
public class Vehicles {

    private static final Logger LOG = Logger.getLogger(Vehicles.class);

    private final EntityManager entities;
    private final Clock clock;
    private final Outbox outbox;

    Vehicles(EntityManager entities, Clock clock, Outbox outbox) {
        this.entities = entities;
        this.clock = clock;
        this.outbox = outbox;
    }

    /**
     * Puts a plate on an account.
     *
     * @param region null when the driver did not say
     */
    @Transactional
    public Registration register(UUID accountId, String typed, String region) {
        return register(accountId, typed, region, clock.instant());
    }

    /**
     * The same for a plate that has stood on the account for a while, as an operator may vouch for.
     *
     * @param since visits that ended before stay hidden
     */
    @Transactional
    public Registration register(UUID accountId, String typed, String region, Instant since) {
        Optional<Plate> plate = Plate.typed(typed);
        if (plate.isEmpty()) {
            return new Registration.NotAPlate();
        }
        VehicleEntity entity = new VehicleEntity();
        entity.vehicleId = UUID.randomUUID();
        entity.accountId = accountId;
        entity.plate = plate.get().text();
        entity.region = region == null || region.isBlank() ? null : region.strip();
        entity.registeredAt = since;
        if (!insert(entity)) {
            return inUse(entity.plate)
                    .filter(other -> other.accountId().equals(accountId))
                    .<Registration>map(Registration.AlreadyYours::new)
                    .orElseGet(Registration.Taken::new);
        }
        publish(entity.vehicle(), entity.registeredAt);
        LOG.infof(
                "Vehicle %s (%s) registered on account %s",
                entity.vehicleId, plate.get().masked(), accountId);
        return new Registration.Registered(entity.vehicle());
    }

    /** Lets the database decide between two accounts that want one plate at the same moment. */
    private boolean insert(VehicleEntity entity) {
        return entities.createNativeQuery("insert into vehicle (vehicle_id, account_id, plate, region, registered_at)"
                                + " values (:id, :account, :plate, :region, :at)"
                                + " on conflict (plate) where removed_at is null do nothing")
                        .setParameter("id", entity.vehicleId)
                        .setParameter("account", entity.accountId)
                        .setParameter("plate", entity.plate)
                        .setParameter("region", entity.region)
                        .setParameter("at", entity.registeredAt)
                        .executeUpdate()
                == 1;
    }

    /** Takes a vehicle off the account; false when the account has no such vehicle. */
    @Transactional
    public boolean remove(UUID accountId, UUID vehicleId) {
        return take(Optional.ofNullable(entities.find(VehicleEntity.class, vehicleId))
                .filter(vehicle -> vehicle.accountId.equals(accountId)));
    }

    /** Takes a vehicle off whatever account it stands on: the operator's answer to "somebody else has my plate". */
    @Transactional
    public boolean release(UUID vehicleId) {
        return take(Optional.ofNullable(entities.find(VehicleEntity.class, vehicleId)));
    }

    private boolean take(Optional<VehicleEntity> found) {
        Optional<VehicleEntity> present = found.filter(vehicle -> vehicle.removedAt == null);
        present.ifPresent(vehicle -> {
            vehicle.removedAt = clock.instant();
            publish(vehicle.vehicle(), vehicle.removedAt);
            LOG.infof("Vehicle %s taken off account %s", vehicle.vehicleId, vehicle.accountId);
        });
        return present.isPresent();
    }

    /** The vehicles that stand on the account, oldest first. */
    @Transactional
    public List<Vehicle> of(UUID accountId) {
        return everOf(accountId).stream()
                .filter(vehicle -> vehicle.removedAt() == null)
                .toList();
    }

    /** The vehicles that stand or stood on the account, oldest first. */
    @Transactional
    public List<Vehicle> everOf(UUID accountId) {
        return entities.createQuery(
                        "from VehicleEntity where accountId = :account order by registeredAt", VehicleEntity.class)
                .setParameter("account", accountId)
                .getResultStream()
                .map(VehicleEntity::vehicle)
                .toList();
    }

    /** The vehicle that uses a plate now. */
    @Transactional
    public Optional<Vehicle> inUse(String plate) {
        return entities.createQuery(
                        "from VehicleEntity where plate = :plate and removedAt is null", VehicleEntity.class)
                .setParameter("plate", plate)
                .getResultStream()
                .map(VehicleEntity::vehicle)
                .findFirst();
    }

    /**
     * The accounts a stay belongs to.
     *
     * @param to end of the stay; null while the vehicle is inside
     */
    @Transactional
    public Set<UUID> accountsOf(String plate, Instant from, Instant to) {
        return entities.createQuery("from VehicleEntity where plate = :plate", VehicleEntity.class)
                .setParameter("plate", plate)
                .getResultStream()
                .map(VehicleEntity::vehicle)
                .filter(vehicle -> vehicle.covers(from, to))
                .map(Vehicle::accountId)
                .collect(Collectors.toSet());
    }

    /** Tells everyone of every vehicle again. */
    @Transactional
    public void publishAll() {
        entities.createQuery("from VehicleEntity", VehicleEntity.class)
                .getResultStream()
                .forEach(entity -> publish(entity.vehicle(), clock.instant()));
    }

    private void publish(Vehicle vehicle, Instant at) {
        outbox.add(
                Topics.VEHICLES,
                vehicle.vehicleId().toString(),
                new VehiclePublished(
                        UUID.randomUUID(),
                        at,
                        vehicle.vehicleId(),
                        vehicle.accountId(),
                        vehicle.plate(),
                        vehicle.region(),
                        vehicle.removedAt() != null));
    }
}
