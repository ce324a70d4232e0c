package org.rapporteur.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rapporteur.docs.Documents;

/**
 * The list of examples that the program does not get right. It is committed, so that a change for better or worse shows in a
 * diff.
 */
final class Misses {

    private static final String FILE = "core/src/test/resources/org/rapporteur/extract/codebook-misses.txt";

    /** What a person calls to write the list anew. */
    static final String REWRITE = "mvn -q -o -pl core -am test -Dtest=CodebookTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Drapporteur.rewrite=true";

    private static final String HEAD =
            "# The examples of docs/codebook.md, by their first words, that the program does not code as"
                    + " the page does.\n# Made, not written: " + REWRITE + "\n";

    private Misses() {}

    /** Returns whether the list is to be written rather than compared. */
    static boolean areRewritten() {
        return Boolean.getBoolean("rapporteur.rewrite");
    }

    /** Returns the listed examples of a section. */
    static List<String> of(String section) throws IOException {
        return read().getOrDefault(section, List.of());
    }

    /** Replaces a section of the list. */
    static void write(String section, List<String> names) throws IOException {
        Map<String, List<String>> sections = read();
        sections.put(section, names);
        StringBuilder out = new StringBuilder(HEAD);
        sections.forEach((title, entries) -> {
            out.append("\n[").append(title).append("]\n");
            entries.forEach(entry -> out.append(entry).append('\n'));
        });
        Files.writeString(file(), out);
    }

    private static Map<String, List<String>> read() throws IOException {
        Map<String, List<String>> sections = new TreeMap<>();
        List<String> entries = new ArrayList<>();
        for (String line : Files.readAllLines(file(), UTF_8)) {
            if (line.startsWith("[") && line.endsWith("]")) {
                entries = new ArrayList<>();
                sections.put(line.substring(1, line.length() - 1), entries);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                entries.add(line);
            }
        }
        return sections;
    }

    private static Path file() {
        return Documents.inRepository(FILE);
    }

    /** Returns what the lists hold and should not, and the other way round, for a person; empty if they are the same. */
    static String difference(String section, List<String> wrong) throws IOException {
        Set<String> listed = Set.copyOf(of(section));
        List<String> lines = new ArrayList<>();
        wrong.stream().filter(name -> !listed.contains(name)).forEach(name -> lines.add("wrong, not listed: " + name));
        listed.stream()
                .filter(name -> !wrong.contains(name))
                .sorted()
                .forEach(name -> lines.add("right or gone, but listed: " + name));
        return String.join("\n", lines);
    }
}
