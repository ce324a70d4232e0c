package org.rapporteur.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.rapporteur.ingest.Ingested;
import org.rapporteur.ingest.Piece;
import org.rapporteur.model.Article;
import org.rapporteur.model.Paragraph;
import org.rapporteur.text.CodePoints;

/** Reads pieces, for tests. */
public final class Read {

    private Read() {}

    /** Returns the article that a piece is. */
    public static Article article(Piece piece) {
        Ingested ingested = piece.reading().get();
        assertThat(ingested).as(ingested.toString()).isInstanceOf(Ingested.Received.class);
        Article article = ((Ingested.Received) ingested).article();
        assertThat(article.isAsReceived())
                .as("spans cannot be counted in the file")
                .isFalse();
        return article;
    }

    /** Returns why a piece cannot be read. */
    public static String trouble(Piece piece) {
        Ingested ingested = piece.reading().get();
        assertThat(ingested).as(ingested.toString()).isInstanceOf(Ingested.Refused.class);
        return ((Ingested.Refused) ingested).failure().message();
    }

    /** Returns the words of each paragraph of an article. */
    public static List<String> paragraphs(Article article) {
        CodePoints text = CodePoints.of(article.text());
        return article.paragraphs().stream()
                .map(Paragraph::span)
                .map(text::slice)
                .toList();
    }
}
