package org.rapporteur.service;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.fetch.Fetched;
import org.rapporteur.ingest.Articles;
import org.rapporteur.model.Failure;
import org.rapporteur.model.Metadata;

/** Makes articles of pages that were fetched. */
final class Pages {

    private static final Set<String> READ = Set.of(
            "", "text/html", "application/xhtml+xml", "text/plain", "text/markdown", "application/xml", "text/xml");

    private Pages() {}

    /** Reads a page under its address. */
    static Arrival.Came of(Fetched.Page page) {
        String name = page.address().toString();
        String media = page.contentType().orElse("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!READ.contains(media)) {
            return new Arrival.Came.Nothing(new Failure(
                    name, "is of the type " + media + ", which is not read; give the address of a page with its text"));
        }
        String last = page.last().toString();
        return Arrival.named(name, Articles.read(name, page.bytes(), last, page.contentType()), Optional.of(last));
    }

    /** Returns what is known of an article of which only the address is known. */
    static Metadata at(Optional<String> url) {
        return new Metadata(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                url,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
