package org.scps.recognition.ocr;

/**
 * What the reader saw of one plate.
 *
 * @param alphabet the characters of the classes, in order; the class after them means "no character"
 * @param slots probabilities, slots × (alphabet + 1), each row sums to 1
 * @param regions probabilities in the order of the model's regions; empty when the model has none
 */
record CharacterGrid(String alphabet, float[][] slots, float[] regions) {

    /** Number of slots before the first that is best left empty. */
    int length() {
        for (int i = 0; i < slots.length; i++) {
            if (best(slots[i]) == alphabet.length()) {
                return i;
            }
        }
        return slots.length;
    }

    private static int best(float[] row) {
        int best = 0;
        for (int i = 1; i < row.length; i++) {
            if (row[i] > row[best]) {
                best = i;
            }
        }
        return best;
    }
}
