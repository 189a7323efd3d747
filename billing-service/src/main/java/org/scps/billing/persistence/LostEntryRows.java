package org.scps.billing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.scps.billing.session.Actor;
import org.scps.billing.session.LostEntries;

/** What each facility has set about exits without an entry; nothing is: a person decides. */
@ApplicationScoped
public class LostEntryRows implements LostEntries {

    /** Seen leaving again this soon, a vehicle turned round behind the exit; it did not lose another entry. */
    private static final Duration JUST_LEFT = Duration.ofHours(1);

    private final EntityManager entities;

    LostEntryRows(EntityManager entities) {
        this.entities = entities;
    }

    /** @param setBy account name */
    public record Setting(boolean byItself, Instant setAt, String setBy) {}

    @Override
    public boolean chargedByItself(String facilityId, String plate, Instant exit) {
        return switchedOn(facilityId, exit) && !justLeft(facilityId, plate, exit);
    }

    /** Before an exit, so that nothing changes for what is over. */
    public boolean switchedOn(String facilityId, Instant exit) {
        return inForce(facilityId, exit).filter(Setting::byItself).isPresent();
    }

    /** Empty when nobody had set anything by then. */
    public Optional<Setting> inForce(String facilityId, Instant at) {
        List<?> rows = entities.createNativeQuery("select by_itself, set_at, set_by from lost_entry_setting"
                        + " where facility_id = ?1 and set_at <= ?2 order by setting_id desc limit 1")
                .setParameter(1, facilityId)
                .setParameter(2, at)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .findFirst()
                .map(row -> new Setting((boolean) row[0], (Instant) row[1], (String) row[2]));
    }

    public void set(String facilityId, boolean byItself, Actor actor) {
        entities.createNativeQuery("insert into lost_entry_setting (facility_id, by_itself, set_at, set_by)"
                        + " values (?1, ?2, ?3, ?4)")
                .setParameter(1, facilityId)
                .setParameter(2, byItself)
                .setParameter(3, actor.at())
                .setParameter(4, actor.name())
                .executeUpdate();
    }

    private boolean justLeft(String facilityId, String plate, Instant exit) {
        return !entities.createNativeQuery("select 1 from session where facility_id = ?1 and plate = ?2"
                        + " and state <> 'WITHDRAWN' and exit_at >= ?3 and exit_at < ?4 limit 1")
                .setParameter(1, facilityId)
                .setParameter(2, plate)
                .setParameter(3, exit.minus(JUST_LEFT))
                .setParameter(4, exit)
                .getResultList()
                .isEmpty();
    }
}
