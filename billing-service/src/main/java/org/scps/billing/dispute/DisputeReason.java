package org.scps.billing.dispute;

/** What a driver objects to. */
public enum DisputeReason {
    NOT_MY_CAR("Not my car"),
    WRONG_TIMES("The times are wrong"),
    WRONG_PRICE("The price is wrong"),
    ALREADY_PAID("Paid already"),
    OTHER("Something else");

    private final String words;

    DisputeReason(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
