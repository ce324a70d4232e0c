package org.rapporteur.ingest.metadata;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Languages by their names in English, German and French, as databases name them. */
final class Languages {

    private static final Map<String, String> TAGS = new HashMap<>();

    static {
        List<Locale> tongues = List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH);
        for (String tag : Locale.getISOLanguages()) {
            Locale language = new Locale.Builder().setLanguage(tag).build();
            for (Locale in : tongues) {
                TAGS.putIfAbsent(language.getDisplayLanguage(in).toLowerCase(Locale.ROOT), language.toLanguageTag());
            }
        }
    }

    private Languages() {}

    /** Returns the tag of a language by its name, or of the first of several such as {@code GERMAN; DEUTSCH}. */
    static Optional<String> tag(String name) {
        String first = name.split("[;,(/]", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(TAGS.get(first));
    }
}
