package org.rapporteur.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.rapporteur.model.Accord;
import org.rapporteur.model.Article;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.Paragraph;
import org.rapporteur.model.Reading;
import org.rapporteur.model.Sha256;
import org.rapporteur.model.Statement;

/**
 * Readings as JSON from which the very same readings come back: what is carried from one machine to another. Other than the record format, which is
 * for other programs, it has every part of the model under the model's names, and no text.
 *
 * <p>Pure functions.
 */
public final class WholeReading {

    private static final JsonFactory JSON = new JsonFactory();

    private WholeReading() {}

    /** What is written: all of a reading but the article's name and text. */
    record Parts(
            Sha256 sha256,
            Metadata metadata,
            List<Paragraph> paragraphs,
            List<String> articleWarnings,
            List<Statement> statements,
            List<Accord> agreements,
            List<String> warnings) {}

    /** Returns all of a reading but its article's name and text, in one line; the same reading gives the same line. */
    public static String line(Reading reading) {
        Article article = reading.article();
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            RecordTree.write(
                    json,
                    new Parts(
                            article.sha256(),
                            article.metadata(),
                            article.paragraphs(),
                            article.warnings(),
                            reading.statements(),
                            reading.agreements(),
                            reading.warnings()));
        } catch (IOException e) {
            throw new UncheckedIOException("A string cannot fail to be written to", e);
        }
        return out.toString();
    }

    /**
     * Returns the reading of which {@link #line} was made.
     *
     * @param name the article's name
     * @param text the article's text
     * @throws RecordFormatException if the line is none, or does not go with the text
     */
    public static Reading read(String name, String text, String line) throws RecordFormatException {
        try {
            Parts parts = (Parts) RecordTree.read(Parts.class, JsonTree.parse(line));
            return new Reading(
                    new Article(
                            name, text, parts.sha256(), parts.metadata(), parts.paragraphs(), parts.articleWarnings()),
                    parts.statements(),
                    parts.agreements(),
                    parts.warnings());
        } catch (IllegalArgumentException e) {
            throw new RecordFormatException(String.valueOf(e.getMessage()));
        }
    }
}
