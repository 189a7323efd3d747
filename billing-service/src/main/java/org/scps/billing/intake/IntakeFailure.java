package org.scps.billing.intake;

/** The database did not do as it was told; the cause says why. */
final class IntakeFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IntakeFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
