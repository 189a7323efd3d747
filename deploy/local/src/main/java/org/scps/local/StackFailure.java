package org.scps.local;

/** The stack cannot do what was asked; its message is one line that names the thing and the remedy. */
public final class StackFailure extends RuntimeException {

    public StackFailure(String what, String remedy) {
        super(what + "; " + remedy);
    }
}
