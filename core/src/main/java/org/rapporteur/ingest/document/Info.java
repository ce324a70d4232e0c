package org.rapporteur.ingest.document;

import java.util.regex.Pattern;
import org.rapporteur.ingest.metadata.Facts;

/** What documents say about themselves, as far as it makes sense: much of it is written by programs and templates. */
final class Info {

    private static final Pattern FILE = Pattern.compile(
            "(?i).*\\.(?:docx?|indd|qxd|qxp|pdf|rtf|odt|txt|html?|pages|pmd|xlsx?|pptx?)\\b.*|(?:microsoft word|untitled|document|layout|unbenannt)\\b.*");
    private static final Pattern PERSON =
            Pattern.compile("\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: \\p{L}[\\p{L}\\p{M}.'’-]*){1,3}(?:[,;] ?.{3,200})?");
    private static final Pattern NOBODY =
            Pattern.compile("(?i).*\\b(?:user|admin|windows|microsoft|office|owner|adobe|acrobat|root)\\b.*");

    private Info() {}

    /** Notes a title, unless it is the name of a file or a program. */
    static void title(Facts facts, String title) {
        if (title.length() < 500
                && title.strip().indexOf(' ') > 0
                && !FILE.matcher(title.strip()).matches()) {
            facts.title(title);
        }
    }

    /** Notes an author, if it reads like a person's name. */
    static void author(Facts facts, String author) {
        String name = author.strip();
        if (name.length() < 300
                && PERSON.matcher(name).matches()
                && !NOBODY.matcher(name).matches()) {
            facts.byline(name);
        }
    }
}
