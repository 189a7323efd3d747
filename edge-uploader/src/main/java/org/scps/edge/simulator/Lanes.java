package org.scps.edge.simulator;

import java.util.List;
import java.util.SplittableRandom;
import org.scps.edge.spool.Spool;

/** Decides which lane a car takes: any entry of its car park, and later any exit of the same. */
final class Lanes {

    private final List<SimulatedLane> lanes;
    private final List<String> facilities;

    Lanes(List<SimulatedLane> lanes) {
        this.lanes = List.copyOf(lanes);
        this.facilities = lanes.stream()
                .map(SimulatedLane::facilityId)
                .distinct()
                .sorted()
                .toList();
        for (String facility : facilities) {
            of(facility, false);
            of(facility, true);
        }
    }

    int count() {
        return lanes.size();
    }

    SimulatedLane of(Crossing crossing) {
        SplittableRandom random = new SplittableRandom(crossing.visit().seed() + (crossing.exit() ? 1 : 0));
        String facility = facilities.get(crossing.visit().car() % facilities.size());
        List<SimulatedLane> choice = of(facility, crossing.exit());
        return choice.get(random.nextInt(choice.size()));
    }

    /** Frames that wait in the fullest spool. */
    int deepest() {
        return lanes.stream()
                .map(SimulatedLane::spool)
                .mapToInt(Lanes::frames)
                .max()
                .orElse(0);
    }

    private static int frames(Spool spool) {
        return spool.depth().frames();
    }

    private List<SimulatedLane> of(String facility, boolean exit) {
        List<SimulatedLane> choice = lanes.stream()
                .filter(lane -> lane.facilityId().equals(facility) && lane.exit() == exit)
                .toList();
        if (choice.isEmpty()) {
            throw new IllegalArgumentException("the simulator needs an entry and an exit camera for facility '"
                    + facility + "' and has no " + (exit ? "exit" : "entry"));
        }
        return choice;
    }
}
