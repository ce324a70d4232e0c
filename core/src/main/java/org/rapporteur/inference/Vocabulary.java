package org.rapporteur.inference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Cuts a word into the pieces that the encoder knows (WordPiece, Devlin et al. 2019, uncased: lower case, without accents).
 *
 * <p>The pieces of a word never cross into the next one, so a caller that cuts the text into words itself needs no map from
 * pieces back to characters. Safe for use by several threads.
 */
public final class Vocabulary {

    /** The piece that begins every input. */
    public static final int CLS = 101;

    /** The piece that ends a paragraph. */
    public static final int SEP = 102;

    private static final int UNKNOWN = 100;

    /** Longer words are unknown: no lexicon has them, and looking for their pieces takes quadratic time. */
    private static final int LONGEST_WORD = 100;

    private static final int MOST_PIECES = 12;

    private static final int CACHED_WORDS = 50_000;

    private static final int[] UNKNOWN_WORD = {UNKNOWN};

    private final Map<String, Integer> ids;

    private final Map<String, int[]> cache = new ConcurrentHashMap<>();

    private Vocabulary(Map<String, Integer> ids) {
        this.ids = ids;
    }

    /**
     * Returns the vocabulary that is shipped.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    public static Vocabulary shipped() {
        Map<String, Integer> ids = new HashMap<>(1 << 16);
        try (InputStream in = Vocabulary.class.getResourceAsStream("vocabulary.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        Objects.requireNonNull(in, "vocabulary.txt is missing"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                ids.put(line, ids.size());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The vocabulary cannot be read", e);
        }
        return new Vocabulary(ids);
    }

    /**
     * Returns the ids of a word's pieces: at least one, at most twelve. The array is shared; do not change it.
     *
     * @param word a run of visible characters
     */
    public int[] pieces(String word) {
        if (word.length() > LONGEST_WORD) {
            return UNKNOWN_WORD;
        }
        int[] known = cache.get(word);
        if (known == null) {
            known = cut(word);
            if (cache.size() < CACHED_WORDS) {
                cache.put(word, known);
            }
        }
        return known;
    }

    private int[] cut(String word) {
        String plain = withoutAccents(word.toLowerCase(Locale.ROOT));
        int[] pieces = new int[MOST_PIECES];
        int count = 0;
        int at = 0;
        while (at < plain.length()) {
            int end = plain.length();
            Integer id = null;
            while (end > at) {
                id = ids.get(at == 0 ? plain.substring(0, end) : "##" + plain.substring(at, end));
                if (id != null) {
                    break;
                }
                end--;
            }
            if (id == null || count == MOST_PIECES) {
                return UNKNOWN_WORD;
            }
            pieces[count++] = id;
            at = end;
        }
        return count == 0 ? UNKNOWN_WORD : Arrays.copyOf(pieces, count);
    }

    private static String withoutAccents(String word) {
        if (word.chars().allMatch(c -> c < 128)) {
            return word;
        }
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(word, Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
