package org.scps.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.scps.events.CardNumbers;
import org.scps.local.LocalStack;

/** After everything that the other tests did, and after card numbers were typed at the front door. */
@Order(7)
class CardScanIT {

    private static final String CARD = "4242 4242 4242 4242";
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    @Test
    void noTableAndNoLogOfTheSystemHoldsACardNumber() throws IOException, InterruptedException, SQLException {
        for (Map.Entry<String, String> typed : Map.of(
                        "/pay",
                        "plate=" + CARD,
                        "/sign-up",
                        "name=" + CARD + "&email=a@example.com&password=long enough")
                .entrySet()) {
            assertThat(fill(typed.getKey(), typed.getValue())).isEqualTo(422);
        }

        List<String> found = new ArrayList<>();
        LocalStack stack = SharedStack.running();
        for (String database : List.of(LocalStack.BILLING, LocalStack.PORTAL)) {
            found.addAll(rowsWithCards(stack, database));
        }
        try (Stream<Path> logs = Files.list(stack.data().log("portal").getParent())) {
            for (Path log : logs.toList()) {
                Files.readString(log, StandardCharsets.ISO_8859_1)
                        .lines()
                        .filter(CardNumbers::in)
                        .forEach(line -> found.add(log.getFileName() + " " + line));
            }
        }
        assertThat(found).isEmpty();
    }

    /** Opens a page as a browser does and sends its form. */
    private static int fill(String path, String form) throws IOException, InterruptedException {
        URI page = URI.create(SharedStack.portalUrl() + path);
        HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        Matcher csrf = CSRF.matcher(browser.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
                .body());
        assertThat(csrf.find()).as("%s has a form", path).isTrue();
        HttpRequest sent = HttpRequest.newBuilder(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        form.replace(" ", "+") + "&csrf=" + URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8)))
                .build();
        return browser.send(sent, BodyHandlers.discarding()).statusCode();
    }

    private static List<String> rowsWithCards(LocalStack stack, String database) throws SQLException {
        List<String> found = new ArrayList<>();
        String password = stack.secrets().databasePasswords().get(database);
        try (Connection connection =
                        DriverManager.getConnection(stack.postgres().jdbcUrl(database), database, password);
                Statement statement = connection.createStatement()) {
            List<String> tables = texts(
                    statement,
                    "select table_name from information_schema.tables where table_schema = 'public'"
                            + " and table_type = 'BASE TABLE'");
            assertThat(tables).hasSizeGreaterThan(5);
            for (String table : tables) {
                texts(statement, "select t::text from \"" + table + "\" t").stream()
                        .filter(CardNumbers::in)
                        .forEach(row -> found.add(database + "." + table + " " + row));
            }
        }
        return found;
    }

    private static List<String> texts(Statement statement, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }
}
