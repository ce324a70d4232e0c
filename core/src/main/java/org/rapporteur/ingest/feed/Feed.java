package org.rapporteur.ingest.feed;

import java.util.List;
import java.util.Optional;

/**
 * What a feed, a sitemap or a list of feeds holds.
 *
 * @param kind what it is
 * @param title its own name, in one line
 * @param entries the articles that it names, in its order, each address once
 * @param feeds the addresses of further feeds or sitemaps that it names, in its order, each once
 * @param warnings what a person should know about how it was read, one line each
 */
public record Feed(
        Kind kind, Optional<String> title, List<FeedEntry> entries, List<String> feeds, List<String> warnings) {

    /** What names articles, or what names them. */
    public enum Kind {
        /** RSS 0.9 to 2.0, also as RDF. */
        RSS("RSS feed"),
        /** Atom, RFC 4287, and its forerunner 0.3. */
        ATOM("Atom feed"),
        /** JSON Feed 1.0 and 1.1, see jsonfeed.org. */
        JSON("JSON feed"),
        /** A sitemap of pages, see sitemaps.org, also with Google's elements for news. */
        SITEMAP("sitemap"),
        /** A list of sitemaps. */
        SITEMAP_INDEX("sitemap index"),
        /** A list of feeds, see opml.org. */
        OPML("OPML list"),
        /** A list of feeds as plain text: an address a line. */
        LIST("list");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** Returns the words for it, such as {@code RSS feed}. */
        public String words() {
            return words;
        }
    }

    /** Copies the lists. */
    public Feed {
        entries = List.copyOf(entries);
        feeds = List.copyOf(feeds);
        warnings = List.copyOf(warnings);
    }
}
