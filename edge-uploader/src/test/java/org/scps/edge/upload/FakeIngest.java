package org.scps.edge.upload;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** Answers as told, and remembers what it was asked. */
final class FakeIngest implements AutoCloseable {

    record Request(String method, String path, Map<String, String> headers, byte[] body, long nanos) {}

    private record Answer(int status, String retryAfter) {}

    private final HttpServer server;
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final ConcurrentLinkedQueue<Request> requests = new ConcurrentLinkedQueue<>();

    FakeIngest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    URI uri() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    /** The next answers; afterwards every frame is taken with 201. */
    FakeIngest answering(int... statuses) {
        for (int status : statuses) {
            answers.add(new Answer(status, null));
        }
        return this;
    }

    FakeIngest answering(int status, String retryAfter) {
        answers.add(new Answer(status, retryAfter));
        return this;
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    List<String> frames() {
        return requests.stream()
                .filter(request -> request.method().equals("PUT"))
                .map(request -> request.path().replace("/api/v1/frames/", ""))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        Map<String, String> headers = exchange.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().toLowerCase(), entry -> entry.getValue()
                        .get(0)));
        requests.add(new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                headers,
                exchange.getRequestBody().readAllBytes(),
                System.nanoTime()));
        Answer answer = answers.isEmpty() ? new Answer(201, null) : answers.poll();
        if (answer.retryAfter() != null) {
            exchange.getResponseHeaders().set("Retry-After", answer.retryAfter());
        }
        exchange.sendResponseHeaders(answer.status(), -1);
        exchange.close();
    }
}
