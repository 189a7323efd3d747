package org.scps.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.scps.local.reconcile.Report;
import org.scps.local.reconcile.Run;

/** The whole system with a simulated car park: for ever, or for a fixed number of cars. */
final class Demo {

    /** However slow the machine: a run takes at most this, and more for each car. */
    private static final Duration LONGEST_RUN = Duration.ofMinutes(4);

    private static final Duration LONGEST_CAR = Duration.ofSeconds(12);

    private final LocalStack stack;
    private final Progress progress;

    Demo(Path home, DataFolder data, Ports ports, Progress progress) {
        this.stack = new LocalStack(home, data, ports, progress);
        this.progress = progress;
    }

    int run(Arguments arguments) {
        Simulation simulation = arguments.simulation();
        Optional<String> carriesOn = SimulatorPlan.unfinishedIn(stack.data())
                .flatMap(plan -> plan.insteadOf(simulation, arguments.seedGiven()));
        start();
        carriesOn.ifPresent(progress::say);
        stack.setFinishedSimulationAside();
        if (!simulation.isEndless()) {
            return once(simulation, arguments.json());
        }
        stack.startEdge(Optional.of(simulation));
        serveForever();
        return 0;
    }

    /** The system with a watched folder for a camera, and no simulator. */
    int serve() {
        start();
        stack.startEdge(Optional.empty());
        serveForever();
        return 0;
    }

    private void start() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop-stack"));
        progress.say("Starting in " + stack.data().path());
        stack.start();
    }

    private void stop() {
        if (stack.isStarted()) {
            progress.say("Stopping");
        }
        stack.close();
    }

    private void serveForever() {
        stack.announceReady();
        Ports ports = stack.ports();
        progress.say("");
        progress.say("  Portal     " + ports.url(ports.portal()));
        stack.secrets()
                .accountPasswords()
                .forEach(
                        (email, password) -> progress.say("  sign in    %-22s password %s".formatted(email, password)));
        progress.say("  Photos     dropped into %s are read like a camera's"
                .formatted(stack.data().photos()));
        progress.say("  Data       %s, logs in its folder logs"
                .formatted(stack.data().path()));
        progress.say("");
        progress.say("Runs until Ctrl-C or ./scps down");
        stack.superviseForever();
    }

    private int once(Simulation simulation, Optional<Path> json) {
        progress.say("Driving %d cars, seed %d".formatted(simulation.cars(), simulation.seed()));
        try (Run run = new Run(stack, progress)) {
            stack.startEdge(Optional.of(simulation));
            String missing = run.awaitSettled(LONGEST_RUN.plus(LONGEST_CAR.multipliedBy(simulation.cars())));
            Report report = run.report();
            progress.say("");
            if (missing != null) {
                progress.say("Time is over and the system has not settled: " + missing);
            }
            progress.say(report.text());
            json.ifPresent(file -> write(report, file));
            return report.isClean() && missing == null ? 0 : 1;
        }
    }

    private static void write(Report report, Path file) {
        try {
            Files.writeString(file, Json.MAPPER.writeValueAsString(report.json()) + System.lineSeparator());
        } catch (IOException e) {
            throw new StackFailure(
                    "%s cannot be written (%s)".formatted(file, e.getMessage()), "give another file with --json");
        }
    }
}
