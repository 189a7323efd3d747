package org.scps.ingest.store;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/** The objects of one bucket, in the order of their names, with their generations. */
final class ObjectShelf {

    record Item(byte[] content, String mediaType, long generation, Instant updated) {

        Map<String, Object> describe(String bucket, String name) {
            return Map.of(
                    "kind",
                    "storage#object",
                    "bucket",
                    bucket,
                    "name",
                    name,
                    "contentType",
                    mediaType,
                    "size",
                    String.valueOf(content.length),
                    "generation",
                    String.valueOf(generation),
                    "metageneration",
                    "1",
                    "updated",
                    updated.toString(),
                    "timeCreated",
                    updated.toString(),
                    "crc32c",
                    checksum());
        }

        private String checksum() {
            CRC32C crc = new CRC32C();
            crc.update(content);
            return Base64.getEncoder()
                    .encodeToString(
                            ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
        }
    }

    private final TreeMap<String, Item> items = new TreeMap<>();
    private long generations = 1_700_000_000_000_000L;

    synchronized Item get(String name) {
        Item item = items.get(name);
        if (item == null) {
            throw new ApiError(404, "No such object: " + name);
        }
        return item;
    }

    synchronized Item put(String name, String mediaType, byte[] content, String ifGenerationMatch) {
        checkGeneration(name, ifGenerationMatch);
        Item item = new Item(content, mediaType, ++generations, Instant.now());
        items.put(name, item);
        return item;
    }

    synchronized void delete(String name, String ifGenerationMatch) {
        get(name);
        checkGeneration(name, ifGenerationMatch);
        items.remove(name);
    }

    synchronized Map<String, Object> rewrite(String bucket, String from, String to) {
        Item source = get(from);
        Item copy = put(to, source.mediaType(), source.content(), null);
        return Map.of(
                "kind", "storage#rewriteResponse",
                "done", true,
                "objectSize", String.valueOf(copy.content().length),
                "totalBytesRewritten", String.valueOf(copy.content().length),
                "resource", copy.describe(bucket, to));
    }

    synchronized Map<String, Object> list(String bucket, ApiRequest request) {
        String prefix = request.parameters().getOrDefault("prefix", "");
        String start = request.parameters().getOrDefault("startOffset", "");
        String token = request.parameters().getOrDefault("pageToken", "");
        int most = Integer.parseInt(request.parameters().getOrDefault("maxResults", "1000"));
        List<Map<String, Object>> found = new ArrayList<>();
        Map<String, Object> answer = new HashMap<>(Map.of("kind", "storage#objects", "items", found));
        for (var entry : items.tailMap(start).entrySet()) {
            boolean wanted = entry.getKey().startsWith(prefix) && entry.getKey().compareTo(token) > 0;
            if (wanted && found.size() == most) {
                answer.put("nextPageToken", found.get(most - 1).get("name"));
                break;
            }
            if (wanted) {
                found.add(entry.getValue().describe(bucket, entry.getKey()));
            }
        }
        return answer;
    }

    /** Generation 0 means that there has to be no such object. */
    private void checkGeneration(String name, String wanted) {
        if (wanted != null) {
            Item item = items.get(name);
            if (Long.parseLong(wanted) != (item == null ? 0 : item.generation())) {
                throw new ApiError(412, "At least one of the pre-conditions you specified did not hold.");
            }
        }
    }
}
