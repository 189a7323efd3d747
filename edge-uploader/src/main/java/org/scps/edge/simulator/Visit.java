package org.scps.edge.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.scps.edge.simulator.plate.Plate;

/**
 * One car's stay, as planned.
 *
 * @param car number of the car, from 0; a car visits once
 * @param shownAtExit the plate as it looks at the exit; differs from {@code plate} when it is misread on purpose
 * @param defect null when all is well
 * @param leaves whether it passes an exit camera at all
 * @param live whether it happens in real time
 * @param seed of its looks
 */
record Visit(
        int car,
        Instant arrival,
        Duration stay,
        Plate plate,
        Plate shownAtExit,
        Defect defect,
        boolean leaves,
        boolean live,
        long seed) {

    Crossing entry() {
        return new Crossing(this, false, arrival);
    }

    Optional<Crossing> exit() {
        return leaves ? Optional.of(new Crossing(this, true, arrival.plus(stay))) : Optional.empty();
    }
}
