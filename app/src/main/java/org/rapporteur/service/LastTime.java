package org.rapporteur.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.analysis.Level;
import org.rapporteur.analysis.contradictions.Contradiction;
import org.rapporteur.analysis.positions.Position;
import org.rapporteur.analysis.shifts.Shift;

/**
 * What each person had seen of a record when they said so last, and what is new since.
 *
 * <p>It stands in a file of its own beside the record, one person in a line: what was looked at is not said by anybody in an article. Safe
 * for use by several threads of one process.
 */
public final class LastTime {

    private static final String SEPARATOR = "\t";
    private static final int FIELDS = 4;

    private final Path file;
    private Read read = new Read("", Map.of());

    private LastTime(Path file) {
        this.file = file;
    }

    /** Returns what was seen of a record; nobody need have seen anything yet. */
    public static LastTime of(Path record) {
        return new LastTime(record.resolveSibling(record.getFileName() + ".seen"));
    }

    /**
     * What was seen.
     *
     * @param at when
     * @param reading how far the record had come
     * @param known the findings that it had, by {@link KeyedFindings#keys()}
     */
    private record Mark(Instant at, long reading, Set<String> known) {}

    /**
     * What the file said.
     *
     * @param written what tells the file, as it was written last, from others
     * @param marks what everybody had seen
     */
    private record Read(String written, Map<String, Mark> marks) {}

    /**
     * That articles were read since.
     *
     * @param since when the person saw the record last
     * @param articles how many articles were read, or coded anew, since then
     */
    public record Fresh(Instant since, int articles) {}

    /**
     * What is new.
     *
     * @param fresh since when, and how many articles brought it
     * @param positions who takes which position now, and did not then
     * @param shifts changes of position that were not to be seen then
     * @param contradictions what did not contradict each other then
     */
    public record News(Fresh fresh, List<Position> positions, List<Shift> shifts, List<Contradiction> contradictions) {

        /** Copies the lists. */
        public News {
            positions = List.copyOf(positions);
            shifts = List.copyOf(shifts);
            contradictions = List.copyOf(contradictions);
        }
    }

    /**
     * Returns whether articles were read since somebody saw a record last, which takes no time.
     *
     * @param who the account; empty for whoever is at this machine
     * @return empty if that person never said that they had seen it
     * @throws InputException if the file or the record cannot be used
     */
    public Optional<Fresh> fresh(OpenRecord record, Optional<String> who) throws InputException {
        Optional<Mark> mark = mark(who);
        return mark.isEmpty() ? Optional.empty() : Optional.of(fresh(record, mark.get()));
    }

    private static Fresh fresh(OpenRecord record, Mark mark) throws InputException {
        return new Fresh(
                mark.at(),
                record.result(
                        List.of("readings after", mark.reading()),
                        () -> Records.reading(
                                record.file(),
                                file -> file.readingsAfter(mark.reading()).size())));
    }

    /**
     * Returns what is new in a record since somebody saw it last; the first time after the record has changed that takes as long as the
     * analyses.
     *
     * @param who the account; empty for whoever is at this machine
     * @return empty if that person never said that they had seen it
     * @throws InputException if the file or the record cannot be used
     */
    public Optional<News> news(OpenRecord record, Optional<String> who) throws InputException {
        Optional<Mark> mark = mark(who);
        if (mark.isEmpty()) {
            return Optional.empty();
        }
        Set<String> known = mark.get().known();
        KeyedFindings now = findings(record);
        Fresh fresh = fresh(record, mark.get());
        return Optional.of(record.result(
                new Asked(who, mark.get().at(), mark.get().reading()),
                () -> new News(
                        fresh,
                        KeyedFindings.news(now.positions(), known),
                        KeyedFindings.news(now.shifts(), known),
                        KeyedFindings.news(now.contradictions(), known))));
    }

    /** By what the news of one person are kept, who saw the record once in one state. */
    private record Asked(Optional<String> who, Instant at, long reading) {}

    private static KeyedFindings findings(OpenRecord record) throws InputException {
        return RunAnalysis.keyedFindings(record, record.parties().isEmpty() ? Level.ACTOR : Level.SIDE);
    }

    /**
     * Notes that somebody has seen the record as it was shown.
     *
     * @param version the {@link OpenRecord#version()} that was shown
     * @throws InputException if the record has changed since, or the file or the record cannot be used
     */
    public synchronized void seen(OpenRecord record, Optional<String> who, String version, Instant at)
            throws InputException {
        Map<String, Mark> marks = marks();
        long reading = Records.reading(record.file(), file -> file.revision().reading());
        Set<String> known = findings(record).keys();
        // Asked for last: what was read meanwhile was not seen.
        if (!record.version().equals(version)) {
            throw InputException.overtaken("The record has changed since the page was shown; look at it again");
        }
        marks.put(name(who), new Mark(at, reading, known));
        StringBuilder text = new StringBuilder();
        marks.forEach((name, mark) -> text.append(String.join(
                        SEPARATOR,
                        name,
                        mark.at().toString(),
                        Long.toString(mark.reading()),
                        String.join(" ", mark.known().stream().sorted().toList())))
                .append('\n'));
        try (NewFile fresh = NewFile.at(file, true)) {
            Files.writeString(fresh.temporary(), text, UTF_8);
            fresh.keep();
        } catch (IOException e) {
            throw InputException.atPresent("What was seen cannot be written to " + file + ": " + e.getMessage());
        }
    }

    private synchronized Optional<Mark> mark(Optional<String> who) throws InputException {
        String written = written();
        if (written.isEmpty() || !read.written().equals(written)) {
            read = new Read(written, marks());
        }
        return Optional.ofNullable(read.marks().get(name(who)));
    }

    /** Returns a name for a line: whatever an account is called, it has no tab and no line's end. */
    private static String name(Optional<String> who) {
        return who.map(name -> Base64.getUrlEncoder().encodeToString(name.getBytes(UTF_8)))
                .orElse("-");
    }

    /** Returns what tells the file from others; it is never written in place. Empty if it is not there. */
    private String written() {
        try {
            BasicFileAttributes about = Files.readAttributes(file, BasicFileAttributes.class);
            return about.fileKey() + " " + about.lastModifiedTime() + " " + about.size();
        } catch (IOException e) {
            return "";
        }
    }

    private Map<String, Mark> marks() throws InputException {
        Map<String, Mark> marks = new LinkedHashMap<>();
        if (!Files.exists(file)) {
            return marks;
        }
        try {
            int line = 0;
            for (String text : Files.readAllLines(file, UTF_8)) {
                line++;
                String[] parts = text.split(SEPARATOR, -1);
                try {
                    if (parts.length != FIELDS) {
                        throw new IllegalArgumentException("not four fields");
                    }
                    Set<String> known = Set.copyOf(List.of(parts[3].split(" ", -1)));
                    marks.put(parts[0], new Mark(Instant.parse(parts[1]), Long.parseLong(parts[2]), known));
                } catch (IllegalArgumentException | DateTimeException e) {
                    throw InputException.atPresent(
                            file + ", line " + line + ": this does not tell what was seen; remove the line");
                }
            }
        } catch (IOException e) {
            throw InputException.atPresent("What was seen cannot be read from " + file + ": " + e.getMessage());
        }
        return marks;
    }
}
