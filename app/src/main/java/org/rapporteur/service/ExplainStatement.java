package org.rapporteur.service;

import java.nio.file.Path;
import java.util.List;
import org.rapporteur.model.Accord;
import org.rapporteur.model.Statement;
import org.rapporteur.review.View;

/** Finds one statement in a record. */
public final class ExplainStatement {

    private ExplainStatement() {}

    /**
     * Returns a statement with how it came about.
     *
     * @param file the record
     * @param key the statement's id, or a beginning that no other statement's id has, also with an article's id that is cut:
     *     {@code 9f86d081-905}; also of an older version of an article
     * @throws InputException if the record cannot be used, or {@code key} names no statement or several
     */
    public static ExplainedStatement run(Path file, String key) throws InputException {
        return run(file, key, View.RECORD);
    }

    /**
     * Returns a statement as somebody sees it, with how it came about.
     *
     * @param file the record
     * @param key as above
     * @param view whose reviews are seen
     * @throws InputException if the record cannot be used, or {@code key} names no statement or several
     */
    public static ExplainedStatement run(Path file, String key, View view) throws InputException {
        if (key.isBlank()) {
            throw InputException.wrongCall("No statement is named; give its id as \"rapporteur article\" shows it, or"
                    + " the beginning of it");
        }
        return Records.reading(file, record -> {
            Located at = Located.in(record, Replayed.of(record, view), key.strip());
            Statement statement = at.statement().statement();
            return new ExplainedStatement(
                    at.shown().reading().article(),
                    statement,
                    claimedBy(statement, at.shown().reading().agreements()),
                    at.copies(),
                    at.stored().settings().knowledge(),
                    at.statement());
        });
    }

    private static List<Accord> claimedBy(Statement statement, List<Accord> agreements) {
        return agreements.stream()
                .map(accord -> new Accord(
                        accord.name(),
                        accord.date(),
                        accord.parties(),
                        accord.claims().stream()
                                .filter(claim -> Replayed.isIn(statement, claim))
                                .toList()))
                .filter(accord -> !accord.claims().isEmpty())
                .toList();
    }
}
