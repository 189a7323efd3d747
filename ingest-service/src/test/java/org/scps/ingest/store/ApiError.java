package org.scps.ingest.store;

import java.util.List;
import java.util.Map;

/** An error as the JSON API tells it. */
final class ApiError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int code;

    ApiError(int code, String message) {
        super(message);
        this.code = code;
    }

    int code() {
        return code;
    }

    Map<String, Object> body() {
        return Map.of(
                "error",
                Map.of(
                        "code",
                        code,
                        "message",
                        getMessage(),
                        "errors",
                        List.of(Map.of("domain", "global", "reason", reason(), "message", getMessage()))));
    }

    private String reason() {
        return switch (code) {
            case 404 -> "notFound";
            case 412 -> "conditionNotMet";
            case 503 -> "backendError";
            default -> "invalid";
        };
    }
}
