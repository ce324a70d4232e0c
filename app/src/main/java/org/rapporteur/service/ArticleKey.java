package org.rapporteur.service;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.ingest.ArticleWalk;
import org.rapporteur.store.ArticleHead;
import org.rapporteur.store.RecordFile;

/**
 * What a person writes to name an article: its name in the record, its id or the beginning of it, the id of one of its
 * statements, or the path of its file as seen from the current folder; what comes first in this list wins.
 */
final class ArticleKey {

    /** The places at the end of a statement's id, and what tells it from others at the same place. */
    private static final Pattern STATEMENT = Pattern.compile("(.+?)-[0-9]+-[0-9]+(-[0-9]+)?");

    private ArticleKey() {}

    /**
     * Returns the articles that {@code key} names: one, several versions or names of the same text, never none.
     *
     * @param file where the record is
     * @throws InputException if there is none, or it names several texts
     */
    static List<ArticleHead> find(RecordFile record, Path file, String key) throws InputException {
        if (key.isBlank()) {
            throw InputException.wrongCall("No article is named; give the path of its file, or a name or an id as"
                    + " \"rapporteur statements\" shows them");
        }
        List<String> meanings = meanings(file, key);
        List<ArticleHead> found = meanings.stream()
                .map(record::find)
                .filter(heads -> !heads.isEmpty())
                .findFirst()
                .orElse(List.of());
        if (found.isEmpty()) {
            Optional<String> failure = record.failures().stream()
                    .filter(each -> meanings.contains(each.name()))
                    .map(each -> "; when it was last read, it " + each.message())
                    .findFirst();
            throw InputException.broken("The record has no article " + key
                    + failure.orElse("; give the path of its file, or a name or an id as \"rapporteur statements\""
                            + " shows them"));
        }
        List<String> ids =
                found.stream().map(head -> head.id().value()).distinct().toList();
        if (ids.size() > 1) {
            throw InputException.broken("The record has " + ids.size() + " articles whose ids begin with " + key
                    + ", such as " + ids.get(0) + " and " + ids.get(1) + "; give more of the id");
        }
        return found;
    }

    /** Returns what {@code key} can mean, in the record's terms. */
    private static List<String> meanings(Path file, String key) {
        List<String> meanings = new ArrayList<>(List.of(key));
        Matcher statement = STATEMENT.matcher(key);
        if (statement.matches()) {
            meanings.add(statement.group(1));
        }
        try {
            // What stands behind the name of a file of several articles is no path.
            int inside = key.indexOf(ArticleWalk.INSIDE);
            String path = inside < 0 ? key : key.substring(0, inside);
            meanings.add(new ArticleNames(file).of(Path.of(path)) + key.substring(path.length()));
        } catch (InvalidPathException e) {
            // Then it is no path.
        }
        return meanings;
    }
}
