package org.rapporteur.ingest.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a column of a table of articles can be, and how it is usually called. */
public enum Column {
    /** The article as plain text. */
    TEXT(
            "text",
            "body",
            "content",
            "maintext",
            "maincontent",
            "articletext",
            "articlebody",
            "articlecontent",
            "fulltext",
            "plaintext",
            "bodytext",
            "article",
            "story"),
    /** The article as a page of the web. */
    HTML("html", "rawhtml", "bodyhtml", "contenthtml", "pagehtml", "htmlcontent"),
    /** Its headline. */
    TITLE("title", "headline"),
    /** What stands below the headline. */
    STANDFIRST("standfirst", "description", "subtitle", "subheadline", "dek"),
    /** Who wrote it. */
    BYLINE("byline", "author", "authors"),
    /** Who published it. */
    OUTLET(
            "outlet",
            "source",
            "publisher",
            "publication",
            "newspaper",
            "sitename",
            "sourcename",
            "domain",
            "sourcedomain"),
    /** When it was published. */
    PUBLISHED(
            "published",
            "date",
            "publishdate",
            "publisheddate",
            "publisheddatetime",
            "publishedat",
            "publicationdate",
            "publicationdatetime",
            "datepublished",
            "datepublish",
            "pubdate",
            "publishedon",
            "publishedtime",
            "datetime",
            "timestamp"),
    /** Where it was published. */
    URL("url", "link", "canonicalurl", "permalink", "articleurl", "webpage"),
    /** In which language it is. */
    LANGUAGE("language", "lang"),
    /** What it is called within the table. */
    ID("id", "articleid", "docid", "documentid", "uuid", "guid");

    private static final Pattern LEFT_OUT = Pattern.compile("[^\\p{L}\\p{N}]");

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, which the type does not tell.
    private final List<String> names;

    Column(String... names) {
        this.names = List.of(names);
    }

    /** Returns the word for it, which is also the key under which a sidecar gives it. */
    public String word() {
        return names.get(0);
    }

    /** Returns the column of a word; empty if it is none. */
    static Optional<Column> ofWord(String word) {
        return Stream.of(values())
                .filter(column -> column.names.contains(folded(word)))
                .findFirst();
    }

    /** Returns the usual names, the likelier ones first, as {@link #folded}. */
    List<String> names() {
        return names;
    }

    /** Returns a name as names are compared: only its letters and digits, in lower case. */
    static String folded(String name) {
        return LEFT_OUT.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
