package org.scps.billing.session;

/** What each facility has set. */
public interface PairingSettings {

    /** What the facility has set, or what holds where nobody has set anything. */
    PairingRules of(String facilityId);

    /** Keeps for ever who set what. */
    void set(String facilityId, PairingRules rules, Actor actor);
}
