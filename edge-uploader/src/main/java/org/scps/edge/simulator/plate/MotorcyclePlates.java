package org.scps.edge.simulator.plate;

import static org.scps.edge.simulator.plate.PlateCatalogue.BRITISH;
import static org.scps.edge.simulator.plate.PlateCatalogue.DIN;
import static org.scps.edge.simulator.plate.PlateCatalogue.DUTCH;
import static org.scps.edge.simulator.plate.PlateCatalogue.ITALIAN;
import static org.scps.edge.simulator.plate.PlateCatalogue.WHITE;
import static org.scps.edge.simulator.plate.PlateCatalogue.YELLOW;
import static org.scps.edge.simulator.plate.TwoRowDesign.Mark.DASH;
import static org.scps.edge.simulator.plate.TwoRowDesign.Mark.NONE;
import static org.scps.edge.simulator.plate.TwoRowDesign.Mark.SEALS;

import java.util.List;

/** Plates of motorcycles, in the sizes of the countries' rules. All are rear plates: motorcycles have no other. */
final class MotorcyclePlates {

    private MotorcyclePlates() {}

    static List<PlateSeries> series() {
        return List.of(
                new PlateSeries(
                        "de",
                        20,
                        new TwoRowDesign("D", 220, 200, WHITE, 75, DIN, 1, SEALS),
                        List.of("B", "M", "HH", "K", "F", "S", "D", "HB", "KS", "DA"),
                        List.of("# CC 19", "# CV 199", "# C 199", "# CC 9")),
                new PlateSeries(
                        "gb",
                        10,
                        new TwoRowDesign("", 229, 178, YELLOW, 64, BRITISH, 1, NONE),
                        List.of("AB", "BD", "CK", "GK", "KX", "LB", "MA", "OY", "RX"),
                        List.of("#12 CVC", "#62 VCC", "#19 VCV", "#71 CVV")),
                new PlateSeries(
                        "fr",
                        10,
                        new TwoRowDesign("F", 210, 130, WHITE, 45, DIN, 2, DASH),
                        List.of(),
                        List.of("CV 999 VC", "VC 199 CV")),
                new PlateSeries(
                        "nl",
                        8,
                        new TwoRowDesign("NL", 210, 143, YELLOW, 50, DUTCH, 1, DASH),
                        List.of(),
                        List.of("MC CC 99", "MC 99 CC")),
                new PlateSeries(
                        "es",
                        8,
                        new TwoRowDesign("E", 220, 160, WHITE, 60, DIN, 1, NONE),
                        List.of(),
                        List.of("9999 CCC")),
                new PlateSeries(
                        "it",
                        8,
                        new TwoRowDesign("I", 177, 177, WHITE, 62, ITALIAN, 1, NONE),
                        List.of(),
                        List.of("CC 19999", "CV 99999")));
    }
}
