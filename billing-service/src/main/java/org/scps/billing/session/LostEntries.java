package org.scps.billing.session;

import java.time.Instant;

/** Where who leaves without having been seen coming in pays the tariff's lost-entry price without anybody's word. */
public interface LostEntries {

    /** A person decides, everywhere. */
    LostEntries REVIEWED = (facilityId, plate, exit) -> false;

    /**
     * The facility had switched it on before, and the plate had not just left: who is seen leaving twice was seen coming
     * in once.
     */
    boolean chargedByItself(String facilityId, String plate, Instant exit);
}
