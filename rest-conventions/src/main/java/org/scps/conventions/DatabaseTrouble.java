package org.scps.conventions;

import io.quarkus.logging.LoggingFilter;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/** Tells of a database that cannot be reached at the start in one line with the remedy, instead of a stack trace. */
@LoggingFilter(name = "database-trouble")
public final class DatabaseTrouble implements Filter {

    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String REMEDY = "start PostgreSQL there, or say where it is and who asks with"
            + " QUARKUS_DATASOURCE_JDBC_URL, QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD";

    private final AtomicBoolean waiting = new AtomicBoolean();

    @Override
    public boolean isLoggable(LogRecord record) {
        String logger = String.valueOf(record.getLoggerName());
        if (logger.startsWith("org.flywaydb")
                && String.valueOf(record.getMessage()).startsWith("Connection error")) {
            String reason = record.getMessage().lines().findFirst().orElse("");
            rewrite(record, "Database " + place(url()) + " does not answer, asking again. " + reason);
            return waiting.compareAndSet(false, true);
        }
        if (logger.equals("io.quarkus.runtime.Application") && record.getThrown() != null) {
            causes(record.getThrown())
                    .filter(SQLException.class::isInstance)
                    .reduce((outer, inner) -> inner)
                    .ifPresent(cause -> rewrite(record, gaveUp(cause)));
        }
        return true;
    }

    private static String gaveUp(Throwable cause) {
        String reason = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return "Database " + place(url()) + " cannot be used: " + reason.replaceFirst("[.]$", "") + "; " + REMEDY;
    }

    /** {@code billing at localhost:5532}; neither user nor password, whatever the URL holds. */
    static String place(String url) {
        String bare = url.replaceFirst("^jdbc:postgresql:(//)?", "").replaceFirst("[?].*", "");
        bare = bare.substring(bare.lastIndexOf('@') + 1);
        int slash = bare.indexOf('/');
        return slash < 0 ? bare : bare.substring(slash + 1) + " at " + bare.substring(0, slash);
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }

    private static void rewrite(LogRecord record, String line) {
        record.setMessage(line);
        record.setParameters(null);
        record.setThrown(null);
    }

    private static String url() {
        return ConfigProvider.getConfig().getOptionalValue(URL, String.class).orElse("");
    }
}
