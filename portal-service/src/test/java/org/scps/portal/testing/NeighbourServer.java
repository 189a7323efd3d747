package org.scps.portal.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/** A plain HTTP server of JSON and images, at a port of its own. */
final class NeighbourServer {

    /** Answers what is asked under one path. */
    interface Handler {
        Reply reply(HttpExchange exchange) throws IOException;
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;

    NeighbourServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(4, work -> {
            Thread thread = new Thread(work, "neighbours");
            thread.setDaemon(true);
            return thread;
        }));
    }

    NeighbourServer at(String path, Handler handler) {
        server.createContext(path, exchange -> answer(exchange, handler));
        return this;
    }

    NeighbourServer started() {
        server.start();
        return this;
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange, Handler handler) {
        try (exchange) {
            Reply reply = handler.reply(exchange);
            boolean image = reply.body() instanceof byte[];
            byte[] bytes = image ? (byte[]) reply.body() : JSON.writeValueAsBytes(reply.body());
            exchange.getResponseHeaders().add("Content-Type", image ? "image/jpeg" : "application/json");
            exchange.sendResponseHeaders(reply.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
