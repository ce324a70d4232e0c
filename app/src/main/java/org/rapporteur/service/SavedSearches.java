package org.rapporteur.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rapporteur.text.Printable;

/**
 * Searches that somebody wants to repeat, by name.
 *
 * <p>They stand in a file of their own beside the record, one in a line: what is looked for is not said by anybody in an article, and who
 * gets a copy of the record need not learn it. Safe for use by several threads of one process.
 */
public final class SavedSearches {

    private static final int MOST = 500;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_QUERY = 4000;
    private static final String SEPARATOR = "\t";

    /** An address holds nothing but these once it is encoded, so no tab and no line's end. */
    private static final Pattern QUERY = Pattern.compile("[A-Za-z0-9._~*%=&+-]{1," + LONGEST_QUERY + "}");

    private final Path file;

    /**
     * A search.
     *
     * @param name what it is called; no two are called the same
     * @param query what stands behind the question mark of its address, encoded
     */
    public record Saved(String name, String query) {}

    private SavedSearches(Path file) {
        this.file = file;
    }

    /** Returns the saved searches of a record; there may be none yet. */
    public static SavedSearches of(Path record) {
        return new SavedSearches(record.resolveSibling(record.getFileName() + ".searches"));
    }

    /**
     * Returns all, in the order of their names.
     *
     * @throws InputException if the file cannot be used
     */
    public synchronized List<Saved> list() throws InputException {
        List<Saved> all = new ArrayList<>();
        try {
            if (!Files.exists(file)) {
                return List.of();
            }
            for (String line : Files.readAllLines(file, UTF_8)) {
                String[] parts = line.split(SEPARATOR, -1);
                if (parts.length != 2 || !QUERY.matcher(parts[1]).matches()) {
                    throw InputException.broken(
                            file + ", line " + (all.size() + 1) + ": this is no saved search; remove the line");
                }
                all.add(new Saved(parts[0], parts[1]));
            }
        } catch (IOException e) {
            throw InputException.broken("The saved searches in " + file + " cannot be read: " + e.getMessage());
        }
        return List.copyOf(all);
    }

    /**
     * Saves a search; one of the same name is replaced.
     *
     * @throws InputException if the name or the query will not do, there are too many, or the file cannot be used
     */
    public synchronized void put(Saved search, Person person) throws InputException {
        person.require(Right.REVIEW);
        String name = search.name();
        if (name.isBlank()
                || !name.equals(name.strip())
                || name.codePointCount(0, name.length()) > LONGEST_NAME
                || !name.equals(Printable.text(name))
                || name.chars().anyMatch(Character::isISOControl)) {
            throw InputException.wrongCall("Give the search a name of 1 to " + LONGEST_NAME + " visible characters");
        }
        if (!QUERY.matcher(search.query()).matches()) {
            throw InputException.wrongCall("There is nothing to save; search for something first, in at most "
                    + LONGEST_QUERY + " characters");
        }
        List<Saved> all = without(name);
        if (all.size() >= MOST) {
            throw InputException.wrongCall("There are " + MOST + " saved searches already; delete one first");
        }
        all.add(search);
        write(all);
    }

    /**
     * Deletes a search; does nothing if there is none of that name.
     *
     * @throws InputException if the file cannot be used
     */
    public synchronized void remove(String name, Person person) throws InputException {
        person.require(Right.REVIEW);
        List<Saved> all = without(name);
        if (all.size() < list().size()) {
            write(all);
        }
    }

    private List<Saved> without(String name) throws InputException {
        return list().stream()
                .filter(each -> !each.name().equals(name))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void write(List<Saved> all) throws InputException {
        String text = all.stream()
                .sorted((one, other) -> String.CASE_INSENSITIVE_ORDER.compare(one.name(), other.name()))
                .map(each -> each.name() + SEPARATOR + each.query() + "\n")
                .collect(Collectors.joining());
        try (NewFile fresh = NewFile.at(file, true)) {
            Files.writeString(fresh.temporary(), text, UTF_8);
            fresh.keep();
        } catch (IOException e) {
            throw InputException.broken("The saved searches in " + file + " cannot be written: " + e.getMessage());
        }
    }
}
