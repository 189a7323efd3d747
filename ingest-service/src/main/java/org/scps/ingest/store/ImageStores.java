package org.scps.ingest.store;

import com.google.api.gax.retrying.RetrySettings;
import com.google.cloud.NoCredentials;
import com.google.cloud.http.HttpTransportOptions;
import com.google.cloud.storage.Storage;
import com.google.cloud.storage.StorageOptions;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.scps.ingest.IngestConfig;
import org.scps.ingest.IngestConfig.Images;

/** Opens the store that the configuration names. */
final class ImageStores {

    private ImageStores() {}

    @Produces
    @Singleton
    static ImageStore open(
            IngestConfig config, @ConfigProperty(name = "storage.emulator.host") Optional<String> emulatorHost) {
        Images images = config.images();
        return switch (images.store()) {
            case FOLDER -> openFolder(images.folder());
            case GCS ->
                new GoogleCloudImageStore(
                        connect(images.timeout(), emulatorHost),
                        images.bucket()
                                .orElseThrow(() -> new ConfigurationException(
                                        "SCPS_IMAGES_BUCKET has to name the bucket when SCPS_IMAGES_STORE is gcs")));
        };
    }

    private static ImageStore openFolder(Path folder) {
        try {
            return new FolderImageStore(folder);
        } catch (ImageStoreException e) {
            throw new ConfigurationException("SCPS_IMAGES_FOLDER can not be used. " + e.getMessage(), e);
        }
    }

    /**
     * Connects to Google Cloud Storage, or to a stand-in that speaks its protocol.
     *
     * @param timeout for one request with all its repeats
     * @param emulatorHost as {@code STORAGE_EMULATOR_HOST} gives it, {@code host:port} or a URL
     */
    static Storage connect(Duration timeout, Optional<String> emulatorHost) {
        StorageOptions.Builder options = StorageOptions.http()
                .setTransportOptions(HttpTransportOptions.newBuilder()
                        .setConnectTimeout((int) timeout.toMillis() / 2)
                        .setReadTimeout((int) timeout.toMillis())
                        .build())
                .setRetrySettings(RetrySettings.newBuilder()
                        .setTotalTimeoutDuration(timeout)
                        .setInitialRetryDelayDuration(Duration.ofMillis(100))
                        .setRetryDelayMultiplier(2)
                        .setMaxRetryDelayDuration(Duration.ofSeconds(1))
                        .setMaxAttempts(6)
                        .build());
        emulatorHost.ifPresent(host -> options.setHost(host.contains("://") ? host : "http://" + host)
                .setProjectId("emulated")
                .setCredentials(NoCredentials.getInstance()));
        return options.build().getService();
    }
}
