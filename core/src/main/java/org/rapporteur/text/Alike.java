package org.rapporteur.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes words alike that a person takes for the same when searching: {@code Orbán’s} and {@code orban's}. */
public final class Alike {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private Alike() {}

    /** Returns words as small letters without accents, with one kind of quotation marks, dashes and spaces. */
    public static String fold(String words) {
        String plain = MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[‘’‚‛ʼ]", "'")
                .replaceAll("[“”„‟«»]", "\"")
                .replaceAll("[‐‑‒–—]", "-");
        return SPACE.matcher(plain).replaceAll(" ").strip();
    }
}
