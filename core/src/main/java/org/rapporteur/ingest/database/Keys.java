package org.rapporteur.ingest.database;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines such as {@code LENGTH: 355 words}, in the languages in which LexisNexis writes them. */
final class Keys {

    /** What a key tells. */
    enum Key {
        TITLE(true),
        BYLINE(true),
        SECTION(true),
        LENGTH(true),
        DATELINE(true),
        HIGHLIGHT(true),
        BODY(true),
        LANGUAGE(false),
        URL(false),
        PICTURE(false),
        TERMS(false),
        CLOSING(false);

        private final boolean above;

        Key(boolean above) {
            this.above = above;
        }

        /** Returns whether it stands above an article; else it stands below. */
        boolean isAbove() {
            return above;
        }
    }

    /** A key and what stands behind it. */
    record Line(Key key, String value) {}

    private static final Map<String, Key> KEYS = Map.ofEntries(
            Map.entry("headline", Key.TITLE),
            Map.entry("byline", Key.BYLINE),
            Map.entry("autor", Key.BYLINE),
            Map.entry("auteur", Key.BYLINE),
            Map.entry("section", Key.SECTION),
            Map.entry("rubrik", Key.SECTION),
            Map.entry("rubrique", Key.SECTION),
            Map.entry("length", Key.LENGTH),
            Map.entry("länge", Key.LENGTH),
            Map.entry("longueur", Key.LENGTH),
            Map.entry("dateline", Key.DATELINE),
            Map.entry("highlight", Key.HIGHLIGHT),
            Map.entry("body", Key.BODY),
            Map.entry("language", Key.LANGUAGE),
            Map.entry("sprache", Key.LANGUAGE),
            Map.entry("langue", Key.LANGUAGE),
            Map.entry("url", Key.URL),
            Map.entry("load-date", Key.CLOSING),
            Map.entry("update", Key.TERMS),
            Map.entry("date-chargement", Key.CLOSING),
            Map.entry("date-charge", Key.CLOSING),
            Map.entry("publication-type", Key.CLOSING),
            Map.entry("type-publication", Key.CLOSING),
            Map.entry("journal-code", Key.CLOSING),
            Map.entry("journal code", Key.CLOSING),
            Map.entry("zeitungs-code", Key.CLOSING),
            Map.entry("graphic", Key.PICTURE),
            Map.entry("grafik", Key.PICTURE),
            Map.entry("subject", Key.TERMS),
            Map.entry("company", Key.TERMS),
            Map.entry("organization", Key.TERMS),
            Map.entry("industry", Key.TERMS),
            Map.entry("geographic", Key.TERMS),
            Map.entry("correction-date", Key.CLOSING),
            Map.entry("acc-no", Key.CLOSING));

    private static final Pattern FORM = Pattern.compile("(?s)\\s*([\\p{L}][\\p{L} -]{1,18}):[\\s\\u00A0]*(.*)");
    private static final Pattern WORDS =
            Pattern.compile("[\\d.,\\u00A0 ]+ ?(?:words?|Wörter|mots?|palabras|parole|woorden).*");

    private Keys() {}

    /**
     * Returns what a block says if it begins with a key.
     *
     * @param capitals whether a key is one only if it stands in capitals
     */
    static Optional<Line> of(String block, boolean capitals) {
        Matcher m = FORM.matcher(block.length() > 10_000 ? "" : block);
        if (!m.matches() || (capitals && !m.group(1).equals(m.group(1).toUpperCase(Locale.ROOT)))) {
            return Optional.empty();
        }
        Key key = KEYS.get(m.group(1).strip().toLowerCase(Locale.ROOT));
        return key == null ? Optional.empty() : Optional.of(new Line(key, Clipping.one(m.group(2))));
    }

    /** Returns whether some words end as a sentence does, and no list of terms and no date. */
    static boolean isSentence(String words) {
        int last = words.length() - 1;
        while (last >= 0 && "\"'”’») ".indexOf(words.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0
                && ".!?…".indexOf(words.charAt(last)) >= 0
                && words.strip().indexOf(' ') > 0
                && words.codePoints().anyMatch(Character::isLowerCase);
    }

    /** Returns whether a block in capitals says what stands only below an article, and ends it. */
    static boolean isClosing(String block) {
        return of(block, true)
                .filter(line -> line.key() == Key.CLOSING || line.key() == Key.LANGUAGE)
                .filter(line -> !isSentence(line.value()))
                .isPresent();
    }

    /**
     * Returns whether a block in capitals may stand below an article. Many a paragraph begins as such a block does, as in
     * {@code UPDATE: The envoy left.}, but is a sentence.
     */
    static boolean isBelow(String block) {
        Optional<Line> line = of(block, true).filter(l -> !l.key().isAbove());
        return line.isPresent()
                && switch (line.get().key()) {
                    case PICTURE -> true;
                    case URL -> line.get().value().startsWith("http");
                    default -> !isSentence(line.get().value());
                };
    }

    /** Returns whether a block says how many words an article has. */
    static boolean isLength(String block, boolean capitals) {
        return of(block, capitals)
                .filter(line ->
                        line.key() == Key.LENGTH && WORDS.matcher(line.value()).matches())
                .isPresent();
    }
}
