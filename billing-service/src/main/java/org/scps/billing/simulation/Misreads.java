package org.scps.billing.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.scps.billing.session.Reading;
import org.scps.events.PlateCandidate;
import org.scps.events.ReadBand;

/**
 * What a camera makes of a plate. Of the errors, 75 % take a character for one that looks alike, 18 % for any other, 5 %
 * leave one out or add one, 2 % get two wrong. The reader knows that it may be wrong in 85 % of them, and then mostly names
 * the truth among its candidates; the other 15 % are as sure of themselves as right reads are.
 */
final class Misreads {

    private static final Map<Character, String> ALIKE = Map.ofEntries(
            Map.entry('0', "ODQ"),
            Map.entry('O', "0DQ"),
            Map.entry('D', "0O"),
            Map.entry('Q', "0O"),
            Map.entry('1', "IL7"),
            Map.entry('I', "1LT"),
            Map.entry('L', "1I"),
            Map.entry('7', "1T"),
            Map.entry('T', "7I"),
            Map.entry('J', "1I"),
            Map.entry('2', "Z"),
            Map.entry('Z', "2"),
            Map.entry('5', "S"),
            Map.entry('S', "5"),
            Map.entry('6', "G"),
            Map.entry('G', "6C"),
            Map.entry('C', "G"),
            Map.entry('8', "B"),
            Map.entry('B', "8"),
            Map.entry('4', "A"),
            Map.entry('A', "4"),
            Map.entry('V', "YU"),
            Map.entry('Y', "V"),
            Map.entry('U', "V"),
            Map.entry('M', "NW"),
            Map.entry('N', "M"),
            Map.entry('W', "M"),
            Map.entry('E', "F"),
            Map.entry('F', "E"),
            Map.entry('P', "R"),
            Map.entry('R', "P"),
            Map.entry('K', "X"),
            Map.entry('X', "K"));
    private static final String ALL = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private final double error;
    private final Random chance;

    /** @param error 0–1, how many of the reads are wrong */
    Misreads(double error, Random chance) {
        this.error = error;
        this.chance = chance;
    }

    Reading read(String plate) {
        double kind = chance.nextDouble();
        if (kind < 0.000_5) {
            return new Reading(null, null, 0, ReadBand.REJECT, List.of(), List.of(), "image", null);
        }
        return chance.nextDouble() < error ? wrong(plate) : right(plate);
    }

    /** The plate with one character taken for one that looks alike; another character if none does. */
    String lookalike(String plate) {
        int start = chance.nextInt(plate.length());
        for (int i = 0; i < plate.length(); i++) {
            int at = (start + i) % plate.length();
            String alike = ALIKE.get(plate.charAt(at));
            if (alike != null) {
                return with(plate, at, alike.charAt(chance.nextInt(alike.length())));
            }
        }
        return any(plate);
    }

    Reading wrong(String plate) {
        String text = plate;
        while (text.equals(plate)) {
            text = misread(plate);
        }
        boolean doubts = chance.nextDouble() < 0.85;
        boolean namesTruth = chance.nextDouble() < (doubts ? 0.9 : 0.3);
        double weakest = doubts ? 0.4 + chance.nextDouble() * 0.49 : 0.93 + chance.nextDouble() * 0.06;
        List<Double> sure = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            boolean differs = i >= plate.length() || text.charAt(i) != plate.charAt(i);
            sure.add(differs ? weakest : 0.97 + chance.nextDouble() * 0.029);
        }
        ReadBand band = weakest < 0.8 ? ReadBand.REVIEW : ReadBand.ACCEPT;
        List<PlateCandidate> candidates = new ArrayList<>(List.of(new PlateCandidate(text, weakest)));
        if (namesTruth) {
            candidates.add(new PlateCandidate(plate, (1 - weakest) * 0.8));
        }
        return new Reading(text, "de", weakest, band, candidates, sure, "image", "crop");
    }

    private Reading right(String plate) {
        double weakest =
                chance.nextDouble() < 0.02 ? 0.82 + chance.nextDouble() * 0.1 : 0.95 + chance.nextDouble() * 0.049;
        ReadBand band = chance.nextDouble() < 0.003 ? ReadBand.REVIEW : ReadBand.ACCEPT;
        List<Double> sure = new ArrayList<>();
        int at = chance.nextInt(plate.length());
        for (int i = 0; i < plate.length(); i++) {
            sure.add(i == at ? weakest : 0.97 + chance.nextDouble() * 0.029);
        }
        List<PlateCandidate> candidates = new ArrayList<>(List.of(new PlateCandidate(plate, weakest)));
        if (weakest < 0.93) {
            candidates.add(new PlateCandidate(lookalike(plate), 1 - weakest));
        }
        return new Reading(plate, "de", weakest, band, candidates, sure, "image", "crop");
    }

    private String misread(String plate) {
        double kind = chance.nextDouble();
        if (kind < 0.75) {
            return lookalike(plate);
        }
        if (kind < 0.93) {
            return any(plate);
        }
        if (kind < 0.98) {
            int at = chance.nextInt(plate.length());
            return chance.nextBoolean()
                    ? plate.substring(0, at) + plate.substring(at + 1)
                    : plate.substring(0, at) + ALL.charAt(chance.nextInt(ALL.length())) + plate.substring(at);
        }
        return any(lookalike(plate));
    }

    private String any(String plate) {
        return with(plate, chance.nextInt(plate.length()), ALL.charAt(chance.nextInt(ALL.length())));
    }

    private static String with(String plate, int at, char character) {
        return plate.substring(0, at) + character + plate.substring(at + 1);
    }
}
