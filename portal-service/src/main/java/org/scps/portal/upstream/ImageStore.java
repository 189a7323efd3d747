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
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.scps.portal.PortalConfig;

/**
 * Frames and crops, kept by the ingest service. Uses the JDK's client, because an image key is a path of several
 * segments and is passed through as a stream.
 */
@ApplicationScoped
public class ImageStore {

    private static final Logger LOG = Logger.getLogger(ImageStore.class);
    private static final String SERVICE = "image store";
    private static final Set<String> TYPES = Set.of("image/jpeg", "image/png");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofMillis(1500))
            .build();
    private final PortalConfig config;

    ImageStore(PortalConfig config) {
        this.config = config;
    }

    /** Who reads the content closes it. */
    public record Image(String contentType, InputStream content) {}

    public Answer<Image> get(String imageKey) {
        if (Arrays.stream(imageKey.split("/")).anyMatch(part -> part.isEmpty() || part.startsWith("."))) {
            return new Answer.Refused<>(404, "There is no such image.");
        }
        try {
            return answer(http.send(request(imageKey), HttpResponse.BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            LOG.warnf("%s does not answer: %s", SERVICE, e.getMessage());
            return new Answer.Unavailable<>(SERVICE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Unavailable<>(SERVICE);
        }
    }

    private HttpRequest request(String imageKey) {
        String path = Arrays.stream(imageKey.split("/"))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
        String base = config.ingestUrl().toString().replaceAll("/$", "");
        return HttpRequest.newBuilder(URI.create(base + "/api/v1/images/" + path))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + config.serviceToken().orElseThrow())
                .GET()
                .build();
    }

    private static Answer<Image> answer(HttpResponse<InputStream> response) throws IOException {
        String type = response.headers()
                .firstValue("Content-Type")
                .orElse("")
                .split(";")[0]
                .strip();
        if (response.statusCode() == 200 && TYPES.contains(type)) {
            return new Answer.Given<>(new Image(type, response.body()));
        }
        response.body().close();
        if (response.statusCode() == 404) {
            return new Answer.Refused<>(404, "There is no such image.");
        }
        LOG.warnf("%s answered %d %s", SERVICE, response.statusCode(), type);
        return new Answer.Unavailable<>(SERVICE);
    }
}
