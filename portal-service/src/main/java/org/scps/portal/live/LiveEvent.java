package org.scps.portal.live;

import java.util.Set;
import java.util.UUID;
import org.scps.portal.account.Account;

/**
 * An event on its way to the browsers.
 *
 * @param id the event's id
 * @param type the record's simple name, such as {@code PlateRead}
 * @param json the event as it came from Kafka
 * @param owners the accounts it concerns, besides those that operate; empty when it is for operators only
 */
public record LiveEvent(String id, String type, String json, Set<UUID> owners) {

    public LiveEvent {
        owners = Set.copyOf(owners);
    }

    public boolean concerns(Account account) {
        return account.operates() || owners.contains(account.accountId());
    }
}
