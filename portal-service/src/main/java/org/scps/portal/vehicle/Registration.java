package org.scps.portal.vehicle;

/** What came of a wish to put a plate on an account. */
public sealed interface Registration {

    record Registered(Vehicle vehicle) implements Registration {}

    record AlreadyYours(Vehicle vehicle) implements Registration {}

    /** The plate stands on another account. */
    record Taken() implements Registration {}

    record NotAPlate() implements Registration {}
}
