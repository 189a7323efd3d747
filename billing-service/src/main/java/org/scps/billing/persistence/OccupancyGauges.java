package org.scps.billing.persistence;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** The counts of facilities and zones as metrics, and how far they are from what the sessions say. */
@ApplicationScoped
class OccupancyGauges {

    private static final Logger LOG = Logger.getLogger(OccupancyGauges.class);

    private static final String COUNTS = "select o.facility_id, o.zone, o.occupied,"
            + " (select count(*) from session s where s.facility_id = o.facility_id and s.state = 'OPEN')"
            + " from occupancy o";

    private final AgroalDataSource database;
    private final MultiGauge occupied;
    private final MultiGauge difference;

    OccupancyGauges(AgroalDataSource database, MeterRegistry meters) {
        this.database = database;
        this.occupied = MultiGauge.builder("billing.occupancy.occupied")
                .description("Vehicles inside, counted; of a whole facility where zone is empty")
                .register(meters);
        this.difference = MultiGauge.builder("billing.occupancy.difference")
                .description("Vehicles counted less open sessions; grows when passages are missed")
                .register(meters);
    }

    @Scheduled(every = "15s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refresh() {
        List<MultiGauge.Row<?>> counts = new ArrayList<>();
        List<MultiGauge.Row<?>> differences = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(COUNTS)) {
            while (row.next()) {
                String zone = row.getString(2);
                Tags tags = Tags.of("facility", row.getString(1), "zone", zone);
                counts.add(MultiGauge.Row.of(tags, row.getInt(3)));
                if (zone.isEmpty()) {
                    differences.add(MultiGauge.Row.of(tags, row.getInt(3) - row.getInt(4)));
                }
            }
        } catch (SQLException e) {
            LOG.debugf("Counts not asked for: %s", e.getMessage());
            return;
        }
        occupied.register(counts, true);
        difference.register(differences, true);
    }
}
