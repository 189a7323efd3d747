package org.scps.ingest.frame;

import java.util.Locale;

/** Why a frame is never accepted, however often it is sent. */
public enum Refusal {
    TOO_LARGE("Image too large"),
    NOT_AN_IMAGE("Neither JPEG nor PNG"),
    UNDECODABLE("Image can not be decoded"),
    WRONG_DIMENSIONS("Image dimensions out of range"),
    CAPTURED_IN_FUTURE("Capture time lies in the future"),
    CAPTURED_TOO_LONG_AGO("Capture time lies too far back"),
    UNKNOWN_LANE("No facility has this lane");

    private final String title;

    Refusal(String title) {
        this.title = title;
    }

    /** For programs, such as {@code too-large}. */
    public String kind() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String title() {
        return title;
    }
}
