package org.scps.recognition.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.scps.recognition.RecognitionConfig;
import org.scps.recognition.messaging.BackOff.TransientFailure;

/** The image store, by way of the ingest service. */
@ApplicationScoped
class IngestImages {

    private static final Logger LOG = Logger.getLogger(IngestImages.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI images;
    private final String authorization;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    IngestImages(RecognitionConfig config) {
        images = URI.create(config.ingestUrl().toString().replaceAll("/+$", "") + "/api/v1/images/");
        authorization = "Bearer " + config.serviceToken().orElseThrow();
    }

    /**
     * An image's bytes; waits until the store answers.
     *
     * @return empty when the store has no such image
     */
    Optional<byte[]> fetch(String imageKey) throws InterruptedException {
        return BackOff.untilDone("fetching image " + imageKey, () -> {
            HttpResponse<byte[]> response =
                    send(request(imageKey).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
            return switch (response.statusCode()) {
                case 200 -> Optional.of(response.body());
                case 404, 410 -> Optional.<byte[]>empty();
                default -> throw new TransientFailure("the store answers " + response.statusCode(), null);
            };
        });
    }

    /**
     * Stores a crop; waits until the store answers.
     *
     * @return false when the store refuses it for good
     */
    boolean storeCrop(String cropKey, byte[] jpeg) throws InterruptedException {
        return BackOff.untilDone("storing " + cropKey, () -> {
            HttpRequest put = request(cropKey)
                    .header("Content-Type", "image/jpeg")
                    .PUT(HttpRequest.BodyPublishers.ofByteArray(jpeg))
                    .build();
            int status = send(put, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 == 2) {
                return true;
            }
            if (status == 400 || status == 404 || status == 413 || status == 415 || status == 422) {
                LOG.errorf("The store refuses crop %s with %d; the read goes out without it", cropKey, (Object) status);
                return false;
            }
            throw new TransientFailure("the store answers " + status, null);
        });
    }

    private HttpRequest.Builder request(String key) {
        String path = Arrays.stream(key.split("/"))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
        return HttpRequest.newBuilder(images.resolve(path)).timeout(PATIENCE).header("Authorization", authorization);
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body)
            throws TransientFailure, InterruptedException {
        try {
            return http.send(request, body);
        } catch (IOException e) {
            throw new TransientFailure("no answer from the store (" + e + ")", e);
        }
    }
}
