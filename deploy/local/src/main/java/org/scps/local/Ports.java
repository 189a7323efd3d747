package org.scps.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where everything listens.
 *
 * @param offset added to every standard port, 0–50000
 */
public record Ports(int offset) {

    /**
     * The one port from 8080 on that browsers refuse to open, whatever listens there.
     *
     * @see <a href="https://fetch.spec.whatwg.org/#port-blocking">Fetch, port blocking</a>
     */
    private static final int BLOCKED_BY_BROWSERS = 10_080;

    public Ports {
        if (offset < 0 || offset > 50_000) {
            throw new StackFailure("port offset " + offset + " is out of range", "give one between 0 and 50000");
        }
    }

    public int portal() {
        return 8080 + offset;
    }

    public int ingest() {
        return 8081 + offset;
    }

    public int recognition() {
        return 8082 + offset;
    }

    public int billing() {
        return 8083 + offset;
    }

    public int edge() {
        return 8084 + offset;
    }

    public int kafka() {
        return 9192 + offset;
    }

    int kafkaController() {
        return 9193 + offset;
    }

    public int postgres() {
        return 5532 + offset;
    }

    public String url(int port) {
        return "http://localhost:" + port;
    }

    /** Fails with one clear line when no browser would open the portal there. */
    void mustBeOpenToBrowsers() {
        if (portal() == BLOCKED_BY_BROWSERS) {
            throw new StackFailure(
                    "port offset %d puts the portal on port %d, which browsers refuse to open"
                            .formatted(offset, portal()),
                    "give another, such as --port-offset " + (offset + 100));
        }
    }

    /** Fails with one clear line when another program has one of the ports. */
    void mustBeFree() {
        Map<String, Integer> wanted = new LinkedHashMap<>();
        wanted.put("portal", portal());
        wanted.put("ingest", ingest());
        wanted.put("recognition", recognition());
        wanted.put("billing", billing());
        wanted.put("edge", edge());
        wanted.put("Kafka", kafka());
        wanted.put("Kafka's controller", kafkaController());
        wanted.put("PostgreSQL", postgres());
        wanted.forEach((who, port) -> {
            if (!isFree(port)) {
                throw new StackFailure(
                        "port %d, wanted by %s, is taken by another program".formatted(port, who),
                        "stop that program, or add --port-offset 1000");
            }
        });
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            return false;
        }
        try (ServerSocket everywhere = new ServerSocket()) {
            everywhere.setReuseAddress(true);
            everywhere.bind(new InetSocketAddress(port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
