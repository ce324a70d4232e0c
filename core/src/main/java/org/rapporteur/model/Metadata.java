package org.rapporteur.model;

import java.util.List;
import java.util.Optional;

/**
 * What is known about an article besides its text. What is unknown is absent, never guessed.
 *
 * @param title the headline
 * @param standfirst the summary below the headline
 * @param byline the authors in the order of the article; empty if unknown
 * @param outlet who published it
 * @param published when it was published, at the precision known
 * @param url where it was published
 * @param language the language of the text as a BCP 47 tag, such as {@code en}
 * @param updated when it was last changed, at the precision known
 * @param section the part of the outlet in which it stands, such as {@code World}
 */
public record Metadata(
        Optional<String> title,
        Optional<String> standfirst,
        List<String> byline,
        Optional<String> outlet,
        Optional<PartialDate> published,
        Optional<String> url,
        Optional<String> language,
        Optional<PartialDate> updated,
        Optional<String> section) {

    private static final Metadata UNKNOWN = new Metadata(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** Copies the list. */
    public Metadata {
        byline = List.copyOf(byline);
    }

    /** Returns metadata of which nothing is known. */
    public static Metadata unknown() {
        return UNKNOWN;
    }

    /**
     * Returns this metadata with the gaps filled from {@code other}: given metadata wins over found with
     * {@code given.orElse(found)}.
     */
    public Metadata orElse(Metadata other) {
        return new Metadata(
                title.or(other::title),
                standfirst.or(other::standfirst),
                byline.isEmpty() ? other.byline : byline,
                outlet.or(other::outlet),
                published.or(other::published),
                url.or(other::url),
                language.or(other::language),
                updated.or(other::updated),
                section.or(other::section));
    }
}
