package org.scps.billing.session;

/** What an operator decided about a passage. */
public enum Decision {
    CORRECT("Plate corrected"),
    PAIR("Paired by hand"),
    CONFIRM("Read confirmed"),
    DISMISS("Dismissed");

    private final String words;

    Decision(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
