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
        OTHER(false);

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
            Map.entry("load-date", Key.OTHER),
            Map.entry("update", Key.OTHER),
            Map.entry("date-chargement", Key.OTHER),
            Map.entry("date-charge", Key.OTHER),
            Map.entry("publication-type", Key.OTHER),
            Map.entry("type-publication", Key.OTHER),
            Map.entry("journal-code", Key.OTHER),
            Map.entry("journal code", Key.OTHER),
            Map.entry("zeitungs-code", Key.OTHER),
            Map.entry("graphic", Key.OTHER),
            Map.entry("grafik", Key.OTHER),
            Map.entry("subject", Key.OTHER),
            Map.entry("company", Key.OTHER),
            Map.entry("organization", Key.OTHER),
            Map.entry("industry", Key.OTHER),
            Map.entry("geographic", Key.OTHER),
            Map.entry("correction-date", Key.OTHER),
            Map.entry("acc-no", Key.OTHER));

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

    /** Returns whether a block says how many words an article has. */
    static boolean isLength(String block, boolean capitals) {
        return of(block, capitals)
                .filter(line ->
                        line.key() == Key.LENGTH && WORDS.matcher(line.value()).matches())
                .isPresent();
    }
}
