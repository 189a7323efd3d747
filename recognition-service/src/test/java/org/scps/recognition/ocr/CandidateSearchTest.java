package org.scps.recognition.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scps.events.PlateCandidate;

class CandidateSearchTest {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private final CandidateSearch search = new CandidateSearch(new LookAlikes(List.of("O0", "I1")), 24);

    @Test
    void likeliestTextComesFirstWithTheProductOfItsCharacters() {
        List<PlateCandidate> found = search.search(grid(Map.of('A', 0.9f, 'B', 0.08f), Map.of('7', 0.8f, '1', 0.15f)));

        assertThat(found.get(0).text()).isEqualTo("A7");
        assertThat(found.get(0).confidence()).isCloseTo(0.72, within(1e-6));
        assertThat(found).extracting(PlateCandidate::text).contains("B7", "A1", "B1");
    }

    @Test
    void lookAlikeStaysInPlayHoweverSureTheReaderIs() {
        List<PlateCandidate> found = search.search(grid(Map.of('O', 0.9999f), Map.of('7', 0.9999f)));

        assertThat(found).extracting(PlateCandidate::text).contains("O7", "07");
    }

    @Test
    void aCharacterInDoubtMayBeLeftOut() {
        List<PlateCandidate> found = search.search(grid(Map.of('A', 0.6f, ' ', 0.4f), Map.of('7', 1f)));

        assertThat(found).extracting(PlateCandidate::text).containsSubsequence("A7", "7");
    }

    @Test
    void textEndsAtTheFirstEmptySlot() {
        List<PlateCandidate> found =
                search.search(grid(Map.of('A', 1f), Map.of(' ', 0.9f, 'B', 0.1f), Map.of('C', 1f)));

        assertThat(found.get(0).text()).isEqualTo("A");
    }

    @Test
    void nothingIsReadFromEmptySlots() {
        assertThat(search.search(grid(Map.of(' ', 1f)))).isEmpty();
    }

    @SafeVarargs
    private static CharacterGrid grid(Map<Character, Float>... slots) {
        float[][] rows = new float[slots.length][ALPHABET.length() + 1];
        for (int i = 0; i < slots.length; i++) {
            float[] row = rows[i];
            slots[i].forEach((c, p) -> row[c == ' ' ? ALPHABET.length() : ALPHABET.indexOf(c)] = p);
        }
        return new CharacterGrid(ALPHABET, rows, new float[0]);
    }
}
