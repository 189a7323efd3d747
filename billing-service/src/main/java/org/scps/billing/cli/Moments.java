package org.scps.billing.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** Reads moments as people type them. */
final class Moments {

    private Moments() {}

    /** @throws PriceOptions.UsageException for what is no moment, or two, or none that ever was */
    static Instant read(String option, String text, ZoneId zone) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return local(option, text, zone);
        }
    }

    private static Instant local(String option, String text, ZoneId zone) {
        LocalDateTime local;
        try {
            local = LocalDateTime.parse(text.replace(' ', 'T'));
        } catch (DateTimeException e) {
            throw new PriceOptions.UsageException(option + " is " + text + ", but a time looks like 2026-03-03T08:00");
        }
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw new PriceOptions.UsageException(
                    option + " is " + text + ", which clocks in " + zone + " skip on that day");
        }
        if (offsets.size() > 1) {
            throw new PriceOptions.UsageException(option + " is " + text + ", which comes twice in " + zone
                    + " on that day; write " + text + offsets.get(0) + " or " + text + offsets.get(1));
        }
        return local.toInstant(offsets.get(0));
    }
}
