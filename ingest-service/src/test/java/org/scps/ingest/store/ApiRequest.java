package org.scps.ingest.store;

import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request of the JSON API, taken apart.
 *
 * @param object null for the collection
 * @param rewriteTarget null for all but rewrites
 */
record ApiRequest(
        String path,
        boolean isUpload,
        String bucket,
        String object,
        String rewriteTarget,
        Map<String, String> parameters,
        UnaryOperator<String> headers) {

    private static final Pattern PATH = Pattern.compile(
            "(/resumable|/upload|/download)?/storage/v1/b/([^/]+)/o(?:/([^/]+)(?:/rewriteTo/b/[^/]+/o/([^/]+))?)?");

    static ApiRequest of(HttpExchange exchange) {
        String path = exchange.getRequestURI().getRawPath();
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not of the JSON API: " + path);
        }
        boolean upload = matcher.group(1) != null && !matcher.group(1).equals("/download");
        return new ApiRequest(
                path,
                upload,
                decode(matcher.group(2)),
                decode(matcher.group(3)),
                decode(matcher.group(4)),
                parameters(exchange.getRequestURI().getRawQuery()),
                exchange.getRequestHeaders()::getFirst);
    }

    String parameter(String name) {
        return parameters.get(name);
    }

    String header(String name) {
        return headers.apply(name);
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new HashMap<>();
        if (query != null) {
            for (String pair : query.split("&")) {
                int equals = pair.indexOf('=');
                parameters.put(
                        decode(equals < 0 ? pair : pair.substring(0, equals)),
                        equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decode(String text) {
        return text == null ? null : URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
