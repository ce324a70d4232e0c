package org.rapporteur.service;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.model.StatementId;
import org.rapporteur.review.Replay;
import org.rapporteur.review.ReviewedStatement;
import org.rapporteur.store.RecordFile;
import org.rapporteur.store.StatementHead;
import org.rapporteur.store.StoredReading;

/**
 * A statement of a record, found by what a person writes for it.
 *
 * @param head where it is
 * @param stored the reading there
 * @param shown the article as it is shown
 * @param statement the statement; one that was rejected, too
 * @param copies the names of other articles with the same bytes
 */
record Located(
        StatementHead head,
        StoredReading stored,
        Replayed.Shown shown,
        ReviewedStatement statement,
        List<String> copies) {

    /** The beginning of an article's id, and that of a statement's places in it: {@code 9f86d081-905}. */
    private static final Pattern SHORTENED = Pattern.compile("([0-9a-f]+)-([0-9][0-9-]*)");

    /**
     * Finds a statement.
     *
     * @param key its id, or a beginning that no other statement's id has, also with an article's id that is cut
     * @throws InputException if {@code key} names no statement or several, or one that another stands in place of
     */
    static Located in(RecordFile record, Replayed replayed, String key) throws InputException {
        List<StatementHead> heads = find(replayed, key);
        StatementHead head = heads.get(0);
        StoredReading stored = record.load(head.reading());
        Replayed.Shown shown = replayed.shown(stored.reading());
        Optional<ReviewedStatement> statement = shown.shown().find(head.id());
        if (statement.isEmpty()) {
            throw InputException.broken("Statement " + head.id() + " is not shown, since "
                    + instead(stored, shown.shown(), head.id())
                            .map(other -> "a person decided about " + other + " in its place; name that one")
                            .orElse("it was added by somebody who took that back, or whose codings are not looked at"));
        }
        List<String> copies = heads.stream()
                .map(StatementHead::article)
                .filter(name -> !name.equals(head.article()))
                .distinct()
                .toList();
        return new Located(head, stored, shown, statement.get(), copies);
    }

    private static Optional<StatementId> instead(StoredReading stored, Replay.Shown shown, StatementId id) {
        return stored.reading().statements().stream()
                .filter(each -> each.id().equals(id))
                .flatMap(each -> java.util.stream.Stream.of(shown.reviewed(), shown.rejected())
                        .flatMap(all -> all.values().stream())
                        .filter(other -> Replay.isSame(other.statement(), each)))
                .map(each -> each.statement().id())
                .sorted(java.util.Comparator.comparing(StatementId::value))
                .findFirst();
    }

    /** Returns the one statement that is meant, in each article that has it. */
    private static List<StatementHead> find(Replayed replayed, String key) throws InputException {
        List<StatementHead> found = meantBy(key, replayed);
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

    private static List<StatementHead> meantBy(String key, Replayed replayed) {
        List<StatementHead> found = replayed.statements(key);
        Matcher parts = SHORTENED.matcher(key);
        if (idsOf(found).size() == 1 || !parts.matches()) {
            return found;
        }
        List<StatementHead> all = replayed.statements(parts.group(1));
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
}
