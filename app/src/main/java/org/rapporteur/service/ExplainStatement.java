package org.rapporteur.service;

import java.nio.file.Path;
import java.util.List;
import org.rapporteur.model.Accord;
import org.rapporteur.model.Reading;
import org.rapporteur.model.Statement;
import org.rapporteur.model.StatementId;
import org.rapporteur.store.RecordFile;
import org.rapporteur.store.StatementHead;
import org.rapporteur.store.StoredReading;

/** Finds one statement in a record. */
public final class ExplainStatement {

    private ExplainStatement() {}

    /**
     * Returns a statement with how it came about.
     *
     * @param file the record
     * @param key the statement's id, or a beginning that no other statement's id has; also of an older version of an article
     * @throws InputException if the record cannot be used, or {@code key} names no statement or several
     */
    public static ExplainedStatement run(Path file, String key) throws InputException {
        if (key.isBlank()) {
            throw InputException.wrongCall("No statement is named; give its id as \"rapporteur article\" shows it, or"
                    + " the beginning of it");
        }
        return Records.reading(file, record -> {
            List<StatementHead> heads = find(record, key.strip());
            StatementHead head = heads.get(0);
            StoredReading stored = record.load(head.reading());
            Reading reading = Replayed.over(stored.reading(), record.edits());
            Statement statement = reading.statements().stream()
                    .filter(each -> each.id().equals(head.id()))
                    .findFirst()
                    .orElseThrow();
            List<String> copies = heads.stream()
                    .map(StatementHead::article)
                    .filter(name -> !name.equals(head.article()))
                    .distinct()
                    .toList();
            return new ExplainedStatement(
                    reading.article(),
                    statement,
                    claimedBy(statement, reading.agreements()),
                    copies,
                    stored.settings().knowledge());
        });
    }

    /** Returns the one statement that is meant, in each article that has it. */
    private static List<StatementHead> find(RecordFile record, String key) throws InputException {
        List<StatementHead> found = record.statements(key);
        List<StatementId> ids = found.stream().map(StatementHead::id).distinct().toList();
        if (ids.isEmpty()) {
            throw InputException.broken("The record has no statement " + key
                    + "; give its id as \"rapporteur article\" shows it, or the beginning of it");
        }
        if (ids.size() > 1) {
            throw InputException.broken("The record has " + ids.size() + " statements whose ids begin with " + key
                    + ", such as " + ids.get(0) + " and " + ids.get(1) + "; give more of the id");
        }
        return found;
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
