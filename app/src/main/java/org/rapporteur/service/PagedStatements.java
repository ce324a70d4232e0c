package org.rapporteur.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.model.Article;
import org.rapporteur.model.Statement;
import org.rapporteur.model.StatementId;
import org.rapporteur.review.Status;

/**
 * Some of the statements that are wanted.
 *
 * @param statements the statements, in order
 * @param next the place of the last of them; empty if no more follow
 */
public record PagedStatements(List<Shown> statements, Optional<Place> next) {

    /** Copies the list. */
    public PagedStatements {
        statements = List.copyOf(statements);
    }

    /**
     * A statement.
     *
     * @param article its article
     * @param statement the statement, after all that was decided about it
     * @param status what persons made of it
     */
    public record Shown(Article article, Statement statement, Status status) {}

    /**
     * Where a statement stands among all.
     *
     * @param reading the key of its article's reading in the record
     * @param statement its id
     */
    public record Place(long reading, StatementId statement) {}

    /** Gathers a page. */
    static final class Builder {

        private final List<Shown> statements = new ArrayList<>();
        private final List<Place> places = new ArrayList<>();
        private final int most;
        private final Optional<Place> after;

        Builder(int most, Optional<Place> after) {
            this.most = most;
            this.after = after;
        }

        /** Returns whether there is one more than wanted, which tells that there is a next page. */
        boolean isFull() {
            return statements.size() > most;
        }

        /**
         * Adds the statements of an article that are wanted, from where the page before ended.
         *
         * @throws InputException if that place is not there any more
         */
        void add(long reading, Replayed.Shown shown, List<Statement> wanted) throws InputException {
            boolean isHere = after.isPresent() && after.get().reading() == reading;
            List<Statement> rest = wanted;
            if (isHere) {
                int at = wanted.stream()
                        .map(Statement::id)
                        .toList()
                        .indexOf(after.get().statement());
                if (at < 0) {
                    throw InputException.wrongCall("The record has changed since the page before; begin again");
                }
                rest = wanted.subList(at + 1, wanted.size());
            }
            for (Statement each : rest) {
                if (!isFull()) {
                    Status status = shown.shown()
                            .find(each.id())
                            .map(org.rapporteur.review.ReviewedStatement::status)
                            .orElse(Status.UNREVIEWED);
                    statements.add(new Shown(shown.reading().article(), each, status));
                    places.add(new Place(reading, each.id()));
                }
            }
        }

        PagedStatements done() {
            return isFull()
                    ? new PagedStatements(statements.subList(0, most), Optional.of(places.get(most - 1)))
                    : new PagedStatements(statements, Optional.empty());
        }
    }
}
