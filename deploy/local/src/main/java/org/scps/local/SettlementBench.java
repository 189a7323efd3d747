package org.scps.local;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** {@code ./scps bench settlement}: kills billing between a provider's answer and our commit, and audits the money. */
public final class SettlementBench {

    private static final String USAGE = "usage: ./scps bench settlement [--kills N (200)] [--seed N (1)] [--json]";

    private SettlementBench() {}

    public static void main(String[] typed) {
        java.util.logging.Logger.getLogger("org.apache.kafka").setLevel(java.util.logging.Level.SEVERE);
        int status;
        try {
            status = run(typed);
        } catch (IllegalArgumentException e) {
            System.err.println("scps: " + e.getMessage());
            System.err.println(USAGE);
            status = 2;
        } catch (StackFailure | IOException | SQLException e) {
            System.err.println("scps: " + e.getMessage());
            status = 1;
        }
        System.exit(status);
    }

    private static int run(String[] typed) throws IOException, SQLException {
        int kills = 200;
        long seed = 1;
        boolean json = false;
        for (int i = 1; i < typed.length; i++) {
            switch (typed[i]) {
                case "--json" -> json = true;
                case "--kills" -> kills = (int) PairingBench.number(typed, ++i, 1, 10_000);
                case "--seed" -> seed = PairingBench.number(typed, ++i, 0, Long.MAX_VALUE);
                default -> throw new IllegalArgumentException("there is no option " + typed[i]);
            }
        }
        Path home = Path.of(System.getProperty("scps.home", ""));
        SettlementReport report = KillRehearsal.run(home, kills, seed, System.err::println);
        System.out.println(json ? report.json() : report.text().strip());
        return report.faults().isEmpty() ? 0 : 1;
    }
}
