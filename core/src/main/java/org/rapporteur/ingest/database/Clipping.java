package org.rapporteur.ingest.database;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.ingest.Articles;
import org.rapporteur.ingest.Ingested;
import org.rapporteur.ingest.metadata.Facts;
import org.rapporteur.ingest.metadata.Given;
import org.rapporteur.model.Failure;
import org.rapporteur.model.PartialDate;
import org.rapporteur.model.Sha256;

/**
 * One article as an export has it.
 *
 * @param title its headline, which is the first line of its text
 * @param standfirst the summary below it
 * @param given what the export says about it
 * @param paragraphs its text, without title and summary
 */
record Clipping(Optional<String> title, Optional<String> standfirst, Given given, List<String> paragraphs) {

    private static final Pattern BLANKS = Pattern.compile("[\\p{Cntrl}\\s\\u00A0\\u00AD\\u2028\\u2029\\uFEFF]+");

    Clipping {
        title = title.map(Clipping::one).filter(line -> !line.isEmpty());
        standfirst = standfirst.map(Clipping::one).filter(line -> !line.isEmpty());
        paragraphs = paragraphs.stream()
                .map(Clipping::one)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Returns an article of which the export says, besides title and summary, these facts. */
    static Clipping of(Optional<String> title, Optional<String> standfirst, Facts facts, List<String> paragraphs) {
        title.ifPresent(facts::title);
        standfirst.ifPresent(facts::standfirst);
        return new Clipping(title, standfirst, facts.given(), paragraphs);
    }

    /** Returns a text in one line. */
    static String one(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /** Reads it as an article of this name. */
    Ingested read(String name) {
        if (paragraphs.isEmpty()) {
            return new Ingested.Refused(new Failure(
                    name, "has no text in the export; export it with its full text, or leave it out of the selection"));
        }
        List<String> lines = new ArrayList<>();
        title.ifPresent(lines::add);
        standfirst.ifPresent(lines::add);
        lines.addAll(paragraphs);
        // The same article in two exports is the same article.
        Sha256 source = Sha256.of(String.join(
                        "\0",
                        given.metadata().outlet().orElse(""),
                        given.metadata().published().map(PartialDate::iso).orElse(""),
                        String.join("\0", lines))
                .getBytes(StandardCharsets.UTF_8));
        return Articles.text(name, String.join("\n\n", lines) + "\n", given, source);
    }
}
