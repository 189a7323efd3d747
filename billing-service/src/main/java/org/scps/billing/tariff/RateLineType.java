package org.scps.billing.tariff;

/** How a rate line charges; names and meaning of APDS {@code RateLineTypeEnum}. */
public enum RateLineType {
    /** One payment for a whole period, however long the stay is in it. */
    FLAT_RATE("flatRate"),
    /** The price of a stay that ends in this step: not added to the steps before. */
    FLAT_RATE_TIER("flatRateTier"),
    /** Every begun increment adds the value. */
    INCREMENTING_RATE("incrementingRate");

    private final String written;

    RateLineType(String written) {
        this.written = written;
    }

    /** As in tariff documents. */
    public String written() {
        return written;
    }
}
