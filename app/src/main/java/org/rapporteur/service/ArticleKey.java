package org.rapporteur.service;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.store.ArticleHead;
import org.rapporteur.store.RecordFile;

/**
 * What a person writes to name an article: its name, its id or the beginning of it, or the id of one of its statements.
 */
final class ArticleKey {

    /** The places at the end of a statement's id. */
    private static final Pattern STATEMENT = Pattern.compile("(.+)-[0-9]+-[0-9]+");

    private ArticleKey() {}

    /**
     * Returns the articles that {@code key} names: one, several versions or names of the same text, never none.
     *
     * @throws InputException if there is none, or it names several texts
     */
    static List<ArticleHead> find(RecordFile record, String key) throws InputException {
        List<ArticleHead> found = record.find(key);
        Matcher statement = STATEMENT.matcher(key);
        if (found.isEmpty() && statement.matches()) {
            found = record.find(statement.group(1));
        }
        if (found.isEmpty()) {
            Optional<String> failure = record.failures().stream()
                    .filter(each -> each.name().equals(key))
                    .map(each -> "; when it was last read, it " + each.message())
                    .findFirst();
            throw InputException.broken("The record has no article " + key
                    + failure.orElse("; give a name or an id as \"rapporteur statements\" shows them"));
        }
        List<String> ids =
                found.stream().map(head -> head.id().value()).distinct().toList();
        if (ids.size() > 1) {
            throw InputException.broken("The record has " + ids.size() + " articles whose ids begin with " + key
                    + ", such as " + ids.get(0) + " and " + ids.get(1) + "; give more of the id");
        }
        return found;
    }
}
