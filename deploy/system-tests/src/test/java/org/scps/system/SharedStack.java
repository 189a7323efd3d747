package org.scps.system;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import org.scps.local.DataFolder;
import org.scps.local.DemoEstate;
import org.scps.local.LocalStack;
import org.scps.local.Ports;
import org.scps.local.Progress;
import org.scps.local.reconcile.Rest;

/** The whole system, started once for all test classes of this JVM and stopped with it. */
final class SharedStack {

    private static final int TRIES = 50;

    private static LocalStack stack;

    private SharedStack() {}

    static synchronized LocalStack running() {
        if (stack == null) {
            Path data = Path.of(System.getProperty("scps.data", "target/data"));
            empty(data);
            stack = new LocalStack(
                    Path.of(System.getProperty("scps.home", "../..")),
                    new DataFolder(data),
                    freePorts(),
                    new Progress(System.out));
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop-stack"));
            stack.start();
        }
        return stack;
    }

    static Progress progress() {
        return new Progress(System.out);
    }

    /** The portal's REST, signed in as the operator. */
    static Rest operator() {
        return signedIn(DemoEstate.OPERATOR);
    }

    static Rest signedIn(String email) {
        LocalStack running = running();
        return Rest.portal(
                portalUrl(), email, running.secrets().accountPasswords().get(email));
    }

    static Rest billing() {
        LocalStack running = running();
        return new Rest(
                running.ports().url(running.ports().billing()),
                running.secrets().serviceToken());
    }

    static String portalUrl() {
        return running().ports().url(running().ports().portal());
    }

    static Map<String, String> passwords() {
        return running().secrets().accountPasswords();
    }

    private static Ports freePorts() {
        for (int i = 0; i < TRIES; i++) {
            Ports ports = new Ports(20_000 + 37 * i);
            if (isFree(ports.portal()) && isFree(ports.kafka()) && isFree(ports.postgres()) && isFree(ports.edge())) {
                return ports;
            }
        }
        throw new IllegalStateException("no free ports");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static void empty(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
