package org.scps.billing.messaging;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.Set;

/** Tells failures of the surroundings, which pass, from failures of a message or of this program, which do not. */
final class Transient {

    /** SQLSTATE classes: connection, transaction rollback, resources, operator intervention, system error. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58");

    private Transient() {}

    static boolean is(Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof SQLException sql) {
                // Without a state it comes from the pool: no connection to be had.
                return sql.getSQLState() == null
                        || PASSING.contains(sql.getSQLState().substring(0, 2));
            }
            if (e instanceof RollbackException && e.getCause() == null) {
                return true;
            }
        }
        return false;
    }
}
