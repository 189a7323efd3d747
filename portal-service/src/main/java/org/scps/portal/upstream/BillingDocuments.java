package org.scps.portal.upstream;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.scps.portal.PortalConfig;

/** Exports and receipts on paper, passed through from the billing service as a stream, however long they are. */
@ApplicationScoped
public class BillingDocuments {

    private static final Logger LOG = Logger.getLogger(BillingDocuments.class);
    private static final String SERVICE = "billing service";
    private static final Set<String> LISTS = Set.of("sessions", "charges", "payments", "unpaid");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofMillis(1500))
            .build();
    private final PortalConfig config;

    BillingDocuments(PortalConfig config) {
        this.config = config;
    }

    /**
     * @param list {@code sessions}, {@code charges}, {@code payments} or {@code unpaid}
     * @param filter facilityId, from, to; null values are left out
     * @return who reads the content closes it
     */
    public Answer<InputStream> export(String list, Map<String, String> filter) {
        if (!LISTS.contains(list)) {
            return new Answer.Refused<>(404, "There is no such list.");
        }
        return get("exports/" + list + ".csv" + query(filter));
    }

    /** Every entry of the books in question; who reads the content closes it. */
    public Answer<InputStream> ledger(LedgerFilter filter) {
        return get("ledger/export" + query(filter.query()));
    }

    /** A receipt or credit note as PDF. */
    public Answer<InputStream> receipt(String number) {
        return get("receipts/" + encoded(number) + "/pdf");
    }

    private Answer<InputStream> get(String path) {
        try {
            String base = config.billingUrl().toString().replaceAll("/$", "");
            HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/api/v1/" + path))
                    .timeout(Duration.ofSeconds(30))
                    .header("Authorization", "Bearer " + config.serviceToken().orElseThrow())
                    .GET()
                    .build();
            HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() == 200) {
                return new Answer.Given<>(response.body());
            }
            response.body().close();
            return switch (response.statusCode()) {
                case 400 -> new Answer.Refused<>(400, "from and to are times like 2025-01-31T12:00:00Z.");
                case 404 -> new Answer.Refused<>(404, "There is no such document.");
                default -> unavailable("answered " + response.statusCode());
            };
        } catch (IOException e) {
            return unavailable("does not answer: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unavailable("was not waited for");
        }
    }

    private static String query(Map<String, String> filter) {
        String query = filter.entrySet().stream()
                .map(pair -> pair.getKey() + "=" + encoded(pair.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static Answer<InputStream> unavailable(String why) {
        LOG.warnf("%s %s", SERVICE, why);
        return new Answer.Unavailable<>(SERVICE);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
