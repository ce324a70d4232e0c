package org.rapporteur.ingest.document;

import java.util.List;
import java.util.regex.Pattern;
import org.rapporteur.ingest.Articles;
import org.rapporteur.ingest.Ingested;
import org.rapporteur.ingest.metadata.Given;
import org.rapporteur.model.Article;
import org.rapporteur.model.Failure;
import org.rapporteur.model.Metadata;
import org.rapporteur.model.Sha256;

/** Makes an article of paragraphs that were taken out of a document. */
final class Plain {

    private static final Pattern BLANKS = Pattern.compile("[\\p{Cntrl}\\s\\u00A0\\u00AD\\u2028\\u2029\\uFEFF]+");

    private Plain() {}

    /**
     * Returns an article.
     *
     * @param paragraphs its paragraphs, with the line breaks in them
     * @param info what the document says about itself: it is believed only where the text says nothing, as programs and templates write
     *     such things on their own
     * @param source the document's digest
     * @param trouble what to say, with what mends it, if there is no text
     */
    static Ingested article(List<String> paragraphs, Given info, Sha256 source, String trouble) {
        List<String> lines = paragraphs.stream()
                .flatMap(String::lines)
                .map(line -> BLANKS.matcher(line).replaceAll(" ").strip())
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.isEmpty()) {
            return refused(trouble);
        }
        Given said = new Given(Metadata.unknown(), info.warnings());
        Ingested ingested = Articles.text(Holding.WHOLE, String.join("\n\n", lines) + "\n", said, source);
        if (!(ingested instanceof Ingested.Received received)) {
            return ingested;
        }
        Article article = received.article();
        return new Ingested.Received(new Article(
                article.name(),
                article.text(),
                article.sha256(),
                article.metadata().orElse(info.metadata()),
                article.paragraphs(),
                article.warnings()));
    }

    static Ingested refused(String trouble) {
        return new Ingested.Refused(new Failure(Holding.WHOLE, trouble));
    }
}
