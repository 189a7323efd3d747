package org.scps.billing.persistence;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Sessions that are open, and what waits for people or for Kafka, counted when metrics are asked for. */
@Startup
@ApplicationScoped
class WaitingGauges {

    private static final String COUNTS =
            "select (select count(*) from session where state = 'OPEN'), (select count(*) from review where resolved_at is null),"
                    + " (select extract(epoch from clock_timestamp() - min(created_at)) from outbox";
    /** So that one scrape asks once, and one without a database waits for it once. */
    private static final Duration FRESH_FOR = Duration.ofSeconds(5);

    private final AgroalDataSource database;
    private final Clock clock;
    private Counts latest = Counts.UNKNOWN;
    private Instant askedAt = Instant.EPOCH;

    WaitingGauges(AgroalDataSource database, MeterRegistry meters, Clock clock) {
        this.database = database;
        this.clock = clock;
        Gauge.builder("billing.sessions.open", this, gauges -> gauges.counts().sessions())
                .description("Vehicles inside, all facilities")
                .register(meters);
        Gauge.builder("billing.reviews.open", this, gauges -> gauges.counts().reviews())
                .description("Questions that wait for an operator, all facilities")
                .register(meters);
        Gauge.builder("billing.outbox.lag.seconds", this, gauges -> gauges.counts()
                        .outboxLag())
                .description("Age of the oldest event that Kafka does not have yet; 0 when it has all")
                .register(meters);
    }

    private synchronized Counts counts() {
        if (clock.instant().isAfter(askedAt.plus(FRESH_FOR))) {
            latest = ask();
            askedAt = clock.instant();
        }
        return latest;
    }

    private Counts ask() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(COUNTS)) {
            row.next();
            return new Counts(row.getLong(1), row.getLong(2), Math.max(0, row.getDouble(3)));
        } catch (SQLException e) {
            return Counts.UNKNOWN;
        }
    }

    private record Counts(double sessions, double reviews, double outboxLag) {

        static final Counts UNKNOWN = new Counts(Double.NaN, Double.NaN, Double.NaN);
    }
}
