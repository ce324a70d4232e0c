package org.rapporteur.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import org.rapporteur.model.Sha256;
import org.rapporteur.query.Facet;
import org.rapporteur.query.SearchField;

/** What the fields of a document are called in the index. */
final class Names {

    /** The content by its stems; stored. */
    static final String STEMS = "content";

    /** The content as it is. */
    static final String EXACT = "exact";

    /** The speaker's name, the words that mention the speaker, the role and the body. */
    static final String WHO = "who";

    /** Values of facets, each behind its mark: to be counted, and, folded, to be found. */
    static final String VALUES = "values";

    static final String VALUE = "value";

    /** The key of each document, by which equals are ordered. */
    static final String KEY = "key";

    static final String SPEAKER_NAME = "speaker_name";
    static final String SPEAKER_ID = "speaker_id";
    static final String BODY_ID = "body_id";
    static final String ARTICLE = "article";
    static final String ARTICLE_ID = "article_id";
    static final String ID = "id";
    static final String PUBLISHED = "published";

    /** The same as the field by which is sorted: so Lucene passes over what is too late for a page. */
    static final String PUBLISHED_FIRST = PUBLISHED;

    static final String PUBLISHED_LAST = "published_last";
    static final String SAID_FIRST = "said_first";
    static final String SAID_LAST = "said_last";

    /** Lucene refuses words of more than 32,766 bytes, and nobody writes a name this long. */
    private static final int LONGEST = 1000;

    private Names() {}

    /** Returns the field of words that a person calls by a word. */
    static String of(SearchField field) {
        return "words_" + field.name().toLowerCase(Locale.ROOT);
    }

    /** Returns a value of bounded length that is the same for the same value only. */
    static String bounded(String value) {
        return value.length() <= LONGEST
                ? value
                : value.substring(0, LONGEST).strip() + " "
                        + Sha256.of(value.getBytes(UTF_8)).hex();
    }

    /** Returns a facet's value as documents are counted by it. */
    static String counted(Facet facet, boolean proposed, String value) {
        return mark(facet, proposed) + bounded(value);
    }

    /** Returns a facet's value as documents are found by it. */
    static String found(Facet facet, boolean proposed, String value) {
        return mark(facet, proposed) + bounded(Analysis.folded(value));
    }

    /** Returns what a facet's values begin with in the index; what is only proposed begins differently. */
    static char mark(Facet facet, boolean proposed) {
        char mark = switch (facet) {
            case SPEAKER -> 'A';
            case SIDE -> 'B';
            case ORGANISATION -> 'C';
            case ISSUE -> 'D';
            case PROPOSITION -> 'E';
            case STANCE -> 'F';
            case ACT -> 'G';
            case KIND -> 'H';
            case OUTLET -> 'I';
            case REVIEWED -> 'J';
        };
        return proposed ? Character.toLowerCase(mark) : mark;
    }
}
