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

    /** Whether a text could stand on this series' plates, as far as the design depends on it. */
    boolean suits(String text) {
        return !(design instanceof BrazilianDesign brazilian)
                || brazilian.mercosur() == text.matches("[A-Z]{3}[0-9][A-Z].*");
    }

    /**
     * A plate with a given text.
     *
     * @param groups the text with spaces between groups, or in one piece; then it is cut where letters meet digits
     */
    Plate with(String groups) {
        String text = groups.replace(" ", "");
        if (design instanceof BrazilianDesign) {
            int cut = Math.min(3, text.length() - 1);
            return new Plate(region, text.substring(0, cut) + " " + text.substring(cut), design);
        }
        boolean onePiece = region.equals("gb") || region.equals("it") || groups.contains(" ");
        return new Plate(region, onePiece ? groups : cut(text), design);
    }

    private String cut(String text) {
        String cut = text.replaceAll("(?<=[A-Z])(?=[0-9])|(?<=[0-9])(?=[A-Z])", " ");
        int letters = cut.indexOf(' ');
        if (region.equals("de") && letters > 1 && Character.isLetter(cut.charAt(0))) {
            int town = letters > 3 ? letters - 2 : letters - 1;
            return cut.substring(0, town) + " " + cut.substring(town);
        }
        return cut;
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
