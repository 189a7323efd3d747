package org.scps.recognition.model;

/** The plate models cannot be loaded; the message names the file and what is wrong with it. */
public final class UnusableModelsException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    UnusableModelsException(String reason, Throwable cause) {
        super("Cannot load the plate models: " + reason, cause);
    }
}
