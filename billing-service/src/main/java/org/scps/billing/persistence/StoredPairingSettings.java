package org.scps.billing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.scps.billing.session.Actor;
import org.scps.billing.session.PairingRules;
import org.scps.billing.session.PairingSettings;

/** A facility that has set nothing follows the configuration. */
@ApplicationScoped
class StoredPairingSettings implements PairingSettings {

    private record Key(String facilityId) {}

    private final EntityManager entities;
    private final PairingRules usual;
    private final KnownAbsent absent;

    StoredPairingSettings(EntityManager entities, PairingRules usual, KnownAbsent absent) {
        this.entities = entities;
        this.usual = usual;
        this.absent = absent;
    }

    @Override
    public PairingRules of(String facilityId) {
        Key key = new Key(facilityId);
        if (absent.knows(key)) {
            return usual;
        }
        PairingSettingEntity entity = entities.find(PairingSettingEntity.class, facilityId);
        if (entity == null) {
            absent.add(key);
            return usual;
        }
        return entity.toRules();
    }

    @Override
    public void set(String facilityId, PairingRules rules, Actor actor) {
        PairingRules before = of(facilityId);
        absent.remove(new Key(facilityId));
        PairingSettingEntity entity = entities.find(PairingSettingEntity.class, facilityId);
        boolean isNew = entity == null;
        entity = isNew ? new PairingSettingEntity() : entity;
        entity.take(facilityId, rules);
        if (isNew) {
            entities.persist(entity);
        }
        entities.createNativeQuery("insert into pairing_setting_change values (?1, ?2, ?3, ?4, ?5, ?6)")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, facilityId)
                .setParameter(3, actor.at())
                .setParameter(4, actor.name())
                .setParameter(5, before.toString())
                .setParameter(6, rules.toString())
                .executeUpdate();
    }
}
