package org.scps.recognition.ocr;

import java.util.List;

/**
 * Characters that a plate's typeface may draw alike.
 *
 * @param groups such as {@code O0} and {@code I1}; a character is in one group at most
 */
public record LookAlikes(List<String> groups) {

    public LookAlikes {
        groups = List.copyOf(groups);
    }

    /** The others of the character's group; none for the empty text. */
    char[] of(String character) {
        return groups.stream()
                .filter(group -> !character.isEmpty() && group.contains(character))
                .findFirst()
                .map(group -> group.replace(character, "").toCharArray())
                .orElse(new char[0]);
    }

    /** The text with each character replaced by the first of its group: texts that look alike fold to the same. */
    public String fold(String text) {
        StringBuilder folded = new StringBuilder(text);
        for (int i = 0; i < folded.length(); i++) {
            for (String group : groups) {
                if (group.indexOf(folded.charAt(i)) > 0) {
                    folded.setCharAt(i, group.charAt(0));
                }
            }
        }
        return folded.toString();
    }
}
