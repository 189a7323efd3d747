package org.scps.edge.simulator.plate;

import static org.scps.edge.simulator.plate.EuropeanDesign.Separator.DASH;
import static org.scps.edge.simulator.plate.EuropeanDesign.Separator.GAP;
import static org.scps.edge.simulator.plate.EuropeanDesign.Separator.SEALS;
import static org.scps.edge.simulator.plate.EuropeanDesign.Separator.STICKER;
import static org.scps.edge.simulator.plate.PlateSeries.colour;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** All plates the simulator can draw. */
public final class PlateCatalogue {

    static final Color WHITE = new Color(0xf1f2f0);
    static final Color YELLOW = new Color(0xf4c81f);
    private static final Color BLACK = new Color(0x131416);
    static final GlyphStyle DIN = new GlyphStyle(0.60, 0.145, 0.85, false, 0.13);
    static final GlyphStyle BRITISH = new GlyphStyle(0.62, 0.172, 0.72, false, 0.14);
    static final GlyphStyle DUTCH = new GlyphStyle(0.56, 0.145, 0.95, true, 0.14);
    static final GlyphStyle ITALIAN = new GlyphStyle(0.58, 0.14, 0.8, false, 0.16);
    private static final GlyphStyle STATE = new GlyphStyle(0.50, 0.125, 0.9, true, 0.12);
    private static final GlyphStyle STATE_FLAT = new GlyphStyle(0.52, 0.135, 0.8, false, 0.11);

    private static final List<PlateSeries> ALL = series();
    private static final List<PlateSeries> MOTORCYCLES = MotorcyclePlates.series();

    private PlateCatalogue() {}

    /** A car's plate of a random country or state, common ones more often. */
    public static Plate issue(RandomGenerator random) {
        return issue(ALL, random);
    }

    /** A motorcycle's plate, in two rows, of one of the countries whose motorcycles can be drawn. */
    public static Plate issueForMotorcycle(RandomGenerator random) {
        return issue(MOTORCYCLES, random);
    }

    private static Plate issue(List<PlateSeries> from, RandomGenerator random) {
        int ticket = random.nextInt(from.stream().mapToInt(PlateSeries::weight).sum());
        for (PlateSeries series : from) {
            ticket -= series.weight();
            if (ticket < 0) {
                return series.issue(random);
            }
        }
        throw new IllegalStateException("the weights of the plate series do not add up");
    }

    /**
     * A plate with a given text.
     *
     * @param description the text, or region, colon and text, with or without spaces between groups:
     *     {@code BAB1234}, {@code de:B AB 1234}; German without a region
     */
    public static Plate of(String description) {
        String[] parts = description.strip().split(":", 2);
        String region = parts.length == 2 ? parts[0].strip().toLowerCase() : "de";
        String text = parts[parts.length - 1]
                .toUpperCase()
                .replaceAll("[^A-Z0-9]+", " ")
                .strip();
        if (text.length() < 2) {
            throw new IllegalArgumentException("no plate in '" + description + "'");
        }
        return ALL.stream()
                .filter(series -> series.region().equals(region) && series.suits(text.replace(" ", "")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no plates of region '" + region + "' can be drawn"))
                .with(text);
    }

    public static List<String> regions() {
        return ALL.stream().map(PlateSeries::region).distinct().toList();
    }

    /** Whose motorcycles can be drawn. */
    public static List<String> motorcycleRegions() {
        return MOTORCYCLES.stream().map(PlateSeries::region).toList();
    }

    private static List<PlateSeries> series() {
        List<PlateSeries> all = new ArrayList<>();
        europe(all);
        brazil(all);
        states(all);
        return List.copyOf(all);
    }

    private static void europe(List<PlateSeries> all) {
        all.add(new PlateSeries(
                "de",
                20,
                new EuropeanDesign("D", WHITE, WHITE, BLACK, DIN, 75, SEALS, null, true),
                List.of("B", "M", "HH", "K", "F", "S", "D", "HB", "LG", "KS", "DA", "FR", "N"),
                List.of("# CC 199", "# CV 1999", "# C 1999", "# VC 199", "# CC 19")));
        all.add(new PlateSeries(
                "de",
                6,
                new EuropeanDesign("D", WHITE, WHITE, BLACK, DIN, 75, SEALS, null, true),
                List.of("WOB", "MTK", "EBE", "HRO", "BAR"),
                List.of("# CC 199", "# C 1999")));
        all.add(new PlateSeries(
                "gb",
                14,
                new EuropeanDesign("", WHITE, YELLOW, BLACK, BRITISH, 79, GAP, null, false),
                List.of("AB", "BD", "CK", "DE", "EA", "FJ", "GK", "HV", "KX", "LB", "LD", "MA", "NU", "OY", "PE", "RX"),
                List.of("#12 CVC", "#62 VCC", "#19 VCV", "#68 CCV", "#71 CVV", "#21 VVC")));
        all.add(new PlateSeries(
                "fr",
                12,
                new EuropeanDesign("F", WHITE, WHITE, BLACK, DIN, 75, DASH, "75", false),
                List.of(),
                List.of("CV 999 VC", "VC 199 CV")));
        all.add(new PlateSeries(
                "nl",
                10,
                new EuropeanDesign("NL", YELLOW, YELLOW, BLACK, DUTCH, 75, DASH, null, true),
                List.of(),
                List.of("C 999 CC", "CC 999 C", "19 CCC 9", "9 CCC 99", "CC 99 CC")));
        all.add(new PlateSeries(
                "es",
                8,
                new EuropeanDesign("E", WHITE, WHITE, BLACK, DIN, 77, GAP, null, true),
                List.of(),
                List.of("9999 CCC")));
        all.add(new PlateSeries(
                "it",
                8,
                new EuropeanDesign("I", WHITE, WHITE, BLACK, ITALIAN, 77, GAP, "RM", false),
                List.of(),
                List.of("CV 999VC", "CV 199CV", "CC 999VV")));
        all.add(new PlateSeries(
                "pl",
                8,
                new EuropeanDesign("PL", WHITE, WHITE, BLACK, DIN, 80, STICKER, null, true),
                List.of("WA", "KR", "PO", "GD", "WX", "KRA", "PZ", "DW", "SK"),
                List.of("# 99999", "# 1999C", "# 199CC", "# 9C999")));
    }

    private static void brazil(List<PlateSeries> all) {
        for (String town : List.of("SP - SAO PAULO", "RJ - RIO DE JANEIRO", "PR - CURITIBA")) {
            all.add(new PlateSeries("br", 3, new BrazilianDesign(town), List.of(), List.of("LLL 9999")));
        }
        // The fifth character stands for a digit of the old plate, A for 0 to J for 9; an I would pass for the old 1.
        List<String> fifth = List.of("A", "B", "C", "D", "E", "F", "G", "H", "J");
        all.add(new PlateSeries("br", 8, new BrazilianDesign(null), fifth, List.of("LLL 9#99")));
    }

    private static void states(List<PlateSeries> all) {
        all.add(state(
                "us-ca",
                6,
                "1VVV999",
                "CALIFORNIA",
                "DMV CA GOV",
                new Look(0xf2f3f2, 0xf2f3f2, 0x1c2f6b, 0xb02a30, 0, 0, STATE)));
        all.add(state(
                "us-ny",
                6,
                "CVC-1999",
                "NEW YORK",
                "EXCELSIOR",
                new Look(0xf0f2f4, 0xe4eaf2, 0x17305f, 0x17305f, 0, 0xcfdcec, STATE)));
        all.add(state(
                "us-tx",
                5,
                "CCC-1999",
                "TEXAS",
                "THE LONE STAR STATE",
                new Look(0xf3f3f1, 0xf3f3f1, 0x161616, 0x161616, 0, 0, STATE_FLAT)));
        all.add(state(
                "us-fl",
                4,
                "VC1 9VC",
                "FLORIDA",
                "SUNSHINE STATE",
                new Look(0xf4f5ef, 0xe8f2dc, 0x1d5a37, 0x1d5a37, 0, 0xd9ead0, STATE)));
        all.add(state(
                "us-nj",
                4,
                "V99-CCC",
                "NEW JERSEY",
                "GARDEN STATE",
                new Look(0xf6e7a2, 0xf8f4df, 0x1b1b1d, 0x1b1b1d, 0, 0, STATE)));
        all.add(state(
                "us-pa",
                3,
                "CVC-1999",
                "PENNSYLVANIA",
                "VISITPA COM",
                new Look(0xf4f4f2, 0xf5e7a8, 0x20356e, 0xf4f4f2, 0x20418f, 0, STATE)));
        all.add(state(
                "us-il",
                3,
                "VC 19999",
                "ILLINOIS",
                "LAND OF LINCOLN",
                new Look(0xe9f1f8, 0xf5f7f8, 0xa3262e, 0x20408a, 0, 0xd6e5f1, STATE)));
        all.add(state(
                "us-ma",
                3,
                "1CV C19",
                "MASSACHUSETTS",
                "THE SPIRIT OF AMERICA",
                new Look(0xf3f4f4, 0xf3f4f4, 0xa3222b, 0x25417f, 0, 0, STATE_FLAT)));
        all.add(state(
                "us-wa",
                3,
                "CVC1999",
                "WASHINGTON",
                "EVERGREEN STATE",
                new Look(0xeef3f7, 0xdfe9f1, 0x1d3263, 0x8c2332, 0, 0xc5d6e4, STATE)));
        all.add(state(
                "us-az",
                3,
                "CVC1999",
                "ARIZONA",
                "GRAND CANYON STATE",
                new Look(0x9fd0cf, 0xf0dcb7, 0x20604f, 0x5d3a6b, 0, 0xcfa6b4, STATE)));
    }

    private record Look(int top, int bottom, int ink, int nameInk, int band, int scenery, GlyphStyle style) {}

    private static PlateSeries state(String region, int weight, String pattern, String name, String slogan, Look look) {
        AmericanDesign design = new AmericanDesign(
                name,
                slogan,
                colour(look.top()),
                colour(look.bottom()),
                colour(look.ink()),
                colour(look.nameInk()),
                look.band() == 0 ? null : colour(look.band()),
                look.scenery() == 0 ? null : colour(look.scenery()),
                look.style());
        return new PlateSeries(region, weight, design, List.of(), List.of(pattern));
    }
}
