package org.rapporteur.ingest;

import org.rapporteur.model.Article;
import org.rapporteur.model.Failure;

/**
 * What came of receiving one text: an article to read, or a failure to show; never nothing.
 *
 * <p>Immutable and complete: a {@code switch} over the two needs no default.
 */
public sealed interface Ingested {

    /** Returns the name of the text that was received. */
    String name();

    /** Returns the same under another name. */
    Ingested named(String other);

    /**
     * A text that can be read.
     *
     * @param article the text, its paragraphs and what is known about it
     */
    record Received(Article article) implements Ingested {
        @Override
        public String name() {
            return article.name();
        }

        @Override
        public Ingested named(String other) {
            return new Received(new Article(
                    other,
                    article.text(),
                    article.sha256(),
                    article.metadata(),
                    article.paragraphs(),
                    article.warnings()));
        }
    }

    /**
     * A text that cannot be read.
     *
     * @param failure what went wrong and how to mend it, in one line that goes on behind the name
     */
    record Refused(Failure failure) implements Ingested {
        @Override
        public String name() {
            return failure.name();
        }

        @Override
        public Ingested named(String other) {
            return new Refused(new Failure(other, failure.message()));
        }
    }
}
