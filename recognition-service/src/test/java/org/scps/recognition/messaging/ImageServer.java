package org.scps.recognition.messaging;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** Gives out images and takes crops, as ingest does, so that this module's tests need no other service. */
public final class ImageServer implements QuarkusTestResourceLifecycleManager {

    static final Map<String, byte[]> IMAGES = new ConcurrentHashMap<>();
    static final Map<String, byte[]> CROPS = new ConcurrentHashMap<>();
    static final AtomicBoolean DOWN = new AtomicBoolean();

    private static final String PATH = "/api/v1/images/";

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext(PATH, ImageServer::answer);
        server.start();
        return Map.of(
                "scps.ingest-url", "http://localhost:" + server.getAddress().getPort());
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String key = exchange.getRequestURI().getPath().substring(PATH.length());
        boolean known = exchange.getRequestHeaders().getFirst("Authorization").startsWith("Bearer ");
        byte[] body = new byte[0];
        int status = known ? 404 : 401;
        if (DOWN.get()) {
            status = 503;
        } else if (exchange.getRequestMethod().equals("PUT")) {
            CROPS.put(key, exchange.getRequestBody().readAllBytes());
            status = 201;
        } else if (IMAGES.containsKey(key)) {
            body = IMAGES.get(key);
            status = 200;
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
