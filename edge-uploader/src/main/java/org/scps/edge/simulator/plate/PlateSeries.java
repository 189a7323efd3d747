package org.scps.edge.simulator.plate;

import java.awt.Color;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The plates of one country or state: its patterns and its design.
 *
 * <p>In a pattern {@code L} stands for a letter, {@code V} for a letter other than I, O and Q, {@code C} for a consonant,
 * {@code 9} for a digit, {@code 1} for a digit other than 0, {@code #} for the region prefix; every other character
 * stands for itself.
 *
 * @param region ISO country code or {@code us-} and the state
 * @param weight how often it is seen, relative to the others
 */
record PlateSeries(String region, int weight, PlateDesign design, List<String> prefixes, List<String> patterns) {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String CLEAR_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final String CONSONANTS = "BCDFGHJKLMNPRSTVWXYZ";

    Plate issue(RandomGenerator random) {
        StringBuilder printed = new StringBuilder();
        for (char symbol : pick(patterns, random).toCharArray()) {
            switch (symbol) {
                case 'L' -> printed.append(pick(LETTERS, random));
                case 'V' -> printed.append(pick(CLEAR_LETTERS, random));
                case 'C' -> printed.append(pick(CONSONANTS, random));
                case '9' -> printed.append((char) ('0' + random.nextInt(10)));
                case '1' -> printed.append((char) ('1' + random.nextInt(9)));
                case '#' -> printed.append(pick(prefixes, random));
                default -> printed.append(Character.toUpperCase(symbol));
            }
        }
        return new Plate(region, printed.toString(), design);
    }

    /** A plate with a given text, grouped where letters meet digits, as most countries do. */
    Plate with(String text) {
        StringBuilder printed = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean turn = i > 0 && Character.isDigit(text.charAt(i)) != Character.isDigit(text.charAt(i - 1));
            if (turn && !region.equals("gb") && !region.equals("it")) {
                printed.append(' ');
            }
            printed.append(text.charAt(i));
        }
        if (region.equals("de") && Character.isLetter(printed.charAt(0))) {
            int letters = printed.indexOf(" ") < 0 ? printed.length() : printed.indexOf(" ");
            printed.insert(letters > 3 ? letters - 2 : Math.max(1, letters - 1), ' ');
        }
        if (design instanceof BrazilianDesign && printed.indexOf(" ") < 0) {
            printed.insert(Math.min(3, printed.length()), ' ');
        }
        return new Plate(region, printed.toString().replaceAll(" +", " ").strip(), design);
    }

    private static char pick(String from, RandomGenerator random) {
        return from.charAt(random.nextInt(from.length()));
    }

    private static <T> T pick(List<T> from, RandomGenerator random) {
        return from.get(random.nextInt(from.size()));
    }

    static Color colour(int rgb) {
        return new Color(rgb);
    }
}
