package org.rapporteur.service;

import java.util.List;

/**
 * An actor of a record, and where it stands.
 *
 * @param actor the actor
 * @param articles the articles in which it says something, in their order
 * @param edits the edits in force that made the actor what is shown
 */
public record ShownActor(RecordActor actor, List<InArticle> articles, List<ListedEdit> edits) {

    /** Copies the lists. */
    public ShownActor {
        articles = List.copyOf(articles);
        edits = List.copyOf(edits);
    }

    /**
     * What an actor says in an article.
     *
     * @param article the article's name
     * @param names what the actor is called there
     * @param statements the ids of the statements
     */
    public record InArticle(String article, List<String> names, List<String> statements) {

        /** Copies the lists. */
        public InArticle {
            names = List.copyOf(names);
            statements = List.copyOf(statements);
        }
    }
}
