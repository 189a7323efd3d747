package org.scps.ingest.store;

import com.google.cloud.storage.Blob;
import com.google.cloud.storage.BlobId;
import com.google.cloud.storage.BlobInfo;
import com.google.cloud.storage.Storage;
import com.google.cloud.storage.Storage.BlobField;
import com.google.cloud.storage.Storage.BlobGetOption;
import com.google.cloud.storage.Storage.BlobListOption;
import com.google.cloud.storage.Storage.BlobTargetOption;
import com.google.cloud.storage.Storage.CopyRequest;
import com.google.cloud.storage.StorageException;
import java.net.HttpURLConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Keeps images as objects of one bucket of Google Cloud Storage. */
public final class GoogleCloudImageStore implements ImageStore {

    /** The first character after the dot and the slash: listing from here leaves out hidden folders unread. */
    private static final String AFTER_HIDDEN = "0";

    private final Storage storage;
    private final String bucket;

    /** @param bucket has to exist */
    public GoogleCloudImageStore(Storage storage, String bucket) {
        this.storage = storage;
        this.bucket = bucket;
    }

    @Override
    public boolean store(ImageKey key, byte[] content, String mediaType) {
        return attempt("store", key.path(), () -> {
            try {
                BlobInfo info =
                        BlobInfo.newBuilder(id(key)).setContentType(mediaType).build();
                // Images are compressed already; without the last option the client would gzip them once more.
                storage.create(info, content, BlobTargetOption.doesNotExist(), BlobTargetOption.disableGzipContent());
                return true;
            } catch (StorageException e) {
                return unless(HttpURLConnection.HTTP_PRECON_FAILED, e, false);
            }
        });
    }

    @Override
    public Optional<byte[]> read(ImageKey key) {
        return attempt("read", key.path(), () -> {
            try {
                return Optional.of(storage.readAllBytes(id(key)));
            } catch (StorageException e) {
                return unless(HttpURLConnection.HTTP_NOT_FOUND, e, Optional.empty());
            }
        });
    }

    @Override
    public boolean contains(ImageKey key) {
        return attempt(
                "look for", key.path(), () -> storage.get(id(key), BlobGetOption.fields(BlobField.NAME)) != null);
    }

    @Override
    public List<StoredObject> list(String prefix, int limit) {
        return attempt("list", prefix, () -> {
            var page = storage.list(
                    bucket,
                    BlobListOption.prefix(prefix),
                    BlobListOption.startOffset(prefix + AFTER_HIDDEN),
                    BlobListOption.pageSize(Math.min(limit, 1000)),
                    BlobListOption.fields(BlobField.NAME, BlobField.SIZE, BlobField.UPDATED));
            List<StoredObject> found = new ArrayList<>();
            for (Blob blob : page.iterateAll()) {
                if (found.size() == limit) {
                    break;
                }
                if (isShown(blob.getName(), prefix)) {
                    found.add(new StoredObject(
                            new ImageKey(blob.getName()),
                            blob.getSize(),
                            blob.getUpdateTimeOffsetDateTime().toInstant()));
                }
            }
            return List.copyOf(found);
        });
    }

    @Override
    public void move(ImageKey from, ImageKey to) {
        attempt("move", from.path(), () -> {
            try {
                storage.copy(CopyRequest.of(id(from), id(to))).getResult();
                return storage.delete(id(from));
            } catch (StorageException e) {
                return unless(HttpURLConnection.HTTP_NOT_FOUND, e, false);
            }
        });
    }

    @Override
    public void delete(ImageKey key) {
        attempt("delete", key.path(), () -> storage.delete(id(key)));
    }

    @Override
    public void openFolder(String prefix) {
        // A bucket has no folders; a prefix needs no making.
    }

    @Override
    public void check() {
        list(".check/", 1);
    }

    private BlobId id(ImageKey key) {
        return BlobId.of(bucket, key.path());
    }

    private static boolean isShown(String name, String prefix) {
        String rest = name.substring(prefix.length());
        return ImageKey.isValid(name) && !rest.startsWith(".") && !rest.contains("/.");
    }

    private static <T> T unless(int expected, StorageException e, T answer) {
        if (e.getCode() == expected) {
            return answer;
        }
        throw e;
    }

    private <T> T attempt(String verb, String name, Supplier<T> step) {
        try {
            return step.get();
        } catch (StorageException e) {
            throw new ImageStoreException(
                    "Could not " + verb + " " + name + " in bucket " + bucket + ": " + e.getMessage(), e);
        }
    }
}
