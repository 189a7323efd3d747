package org.scps.conventions;

/** Somebody else changed it first; answered with 412. */
public final class Overtaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Overtaken() {
        super("It was changed meanwhile; fetch it again and repeat the change with its new ETag", null, false, false);
    }
}
