package org.rapporteur.service;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.model.Accord;
import org.rapporteur.model.Reading;
import org.rapporteur.model.Statement;
import org.rapporteur.model.StatementId;
import org.rapporteur.store.RecordFile;
import org.rapporteur.store.StatementHead;
import org.rapporteur.store.StoredReading;

/** Finds one statement in a record. */
public final class ExplainStatement {

    /** The beginning of an article's id, and that of a statement's places in it: {@code 9f86d081-905}. */
    private static final Pattern SHORTENED = Pattern.compile("([0-9a-f]+)-([0-9][0-9-]*)");

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
    static List<StatementHead> find(RecordFile record, String key) throws InputException {
        List<StatementHead> found = meantBy(key, record);
        List<StatementId> ids = idsOf(found);
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

    private static List<StatementHead> meantBy(String key, RecordFile record) {
        List<StatementHead> found = record.statements(key);
        Matcher parts = SHORTENED.matcher(key);
        if (idsOf(found).size() == 1 || !parts.matches()) {
            return found;
        }
        List<StatementHead> all = record.statements(parts.group(1));
        String begun = parts.group(1) + "[0-9a-f]*-" + parts.group(2);
        // A whole place is meant before one that only begins so: 905 before 9051.
        List<StatementHead> whole = matching(begun + "(-[0-9]+)?", all);
        return whole.isEmpty() ? matching(begun + ".*", all) : whole;
    }

    private static List<StatementHead> matching(String pattern, List<StatementHead> heads) {
        Predicate<String> isMeant = Pattern.compile(pattern).asMatchPredicate();
        return heads.stream().filter(head -> isMeant.test(head.id().value())).toList();
    }

    private static List<StatementId> idsOf(List<StatementHead> heads) {
        return heads.stream().map(StatementHead::id).distinct().toList();
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
