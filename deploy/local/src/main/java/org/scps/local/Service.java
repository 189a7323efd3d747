package org.scps.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One of our services, in a JVM of its own, from the jar that also ships in its container. */
public final class Service {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private static final Duration START_TIMEOUT = Duration.ofSeconds(180);

    private final String name;
    private final Path jar;
    private final int port;
    private final List<String> options;
    private final Map<String, String> environment;
    private final Path log;
    private Child process;

    Service(String name, Path jar, int port, List<String> options, Map<String, String> environment, Path log) {
        this.name = name;
        this.jar = jar;
        this.port = port;
        this.options = options;
        this.environment = environment;
        this.log = log;
    }

    public String name() {
        return name;
    }

    public int port() {
        return port;
    }

    public Child process() {
        return process;
    }

    void mustBeBuilt() {
        if (!Files.isRegularFile(jar)) {
            throw new StackFailure(
                    "%s is not built, %s is missing".formatted(name, jar), "run ./mvnw -DskipTests package");
        }
    }

    void start() {
        String classPath = jar + java.io.File.pathSeparator + Jvm.ownClassPathFor(Watched.class);
        process = Child.start(
                name,
                Jvm.command(
                        options,
                        classPath,
                        Watched.class.getName(),
                        List.of("io.quarkus.bootstrap.runner.QuarkusEntryPoint")),
                environment,
                log);
    }

    void awaitReady() {
        Await.until("%s on port %d".formatted(name, port), START_TIMEOUT, process, this::isReady);
    }

    boolean isReady() {
        return isReady(port);
    }

    static boolean isReady(int port) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
