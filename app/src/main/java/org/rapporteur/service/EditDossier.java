package org.rapporteur.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.analysis.Said;
import org.rapporteur.dossier.Dossier;
import org.rapporteur.dossier.Dossiers;
import org.rapporteur.model.Conflict;
import org.rapporteur.model.Sha256;
import org.rapporteur.store.JournalEntry;
import org.rapporteur.yaml.BrokenFileException;
import org.rapporteur.yaml.Defect;
import org.rapporteur.yaml.YamlFile;

/** Changes the file of a dossier, after telling what that would mean for a record. */
public final class EditDossier {

    /** So many characters of what was changed stand in the journal, at most. */
    private static final int LONGEST_TOLD = 2000;

    private EditDossier() {}

    /**
     * A dossier's file.
     *
     * @param file where it is
     * @param text what is written there
     * @param seen what tells this text from others: give it back with {@link #save}
     */
    public record Source(Path file, String text, String seen) {}

    /** What happens to a part of a dossier. */
    public enum How {
        /** It is new. */
        ADDED,
        /** It becomes another. */
        CHANGED,
        /** It is there no more. */
        REMOVED
    }

    /**
     * A change of one part of a dossier.
     *
     * @param kind what it is a change of, as the keys of the file: {@code propositions}
     * @param id which of them
     * @param how what happens to it
     * @param words what it says then, or said if it is removed
     * @param statements how many statements of the record bear it now; empty where statements bear no such thing
     */
    public record Change(String kind, String id, How how, String words, OptionalInt statements) {}

    /**
     * Returns the file of the dossier that is in use; empty if it is a built-in one, which nobody can change.
     *
     * @throws InputException if it cannot be read
     */
    public static Optional<Source> source(HowToRead how) throws InputException {
        if (Dossiers.BUILT_IN.contains(how.dossier())) {
            return Optional.empty();
        }
        Path file = file(how);
        try {
            String text = YamlFile.read(file).text();
            return Optional.of(new Source(file, text, mark(text)));
        } catch (BrokenFileException e) {
            throw atPresent(e);
        }
    }

    /**
     * Returns what tells all that is written in the files of the dossier in use from what was, or will be, written there, whether anything in it
     * has to be mended or not; empty if the dossier is a built-in one.
     *
     * @throws InputException if they cannot be read
     */
    public static String mark(HowToRead how) throws InputException {
        if (Dossiers.BUILT_IN.contains(how.dossier())) {
            return "";
        }
        try {
            StringBuilder marks = new StringBuilder();
            for (Path file : Dossiers.files(Path.of(how.dossier()))) {
                YamlFile read = YamlFile.read(file);
                marks.append(mark(read.name())).append(mark(read.text()));
            }
            return mark(marks.toString());
        } catch (BrokenFileException e) {
            throw atPresent(e);
        }
    }

    private static Path file(HowToRead how) throws InputException {
        try {
            return Dossiers.file(Path.of(how.dossier()));
        } catch (BrokenFileException e) {
            throw atPresent(e);
        }
    }

    private static String mark(String text) {
        return Sha256.of(text.getBytes(UTF_8)).hex();
    }

    private static InputException atPresent(BrokenFileException trouble) {
        return InputException.atPresent(
                trouble.defects().stream().map(Defect::toString).toList());
    }

    /**
     * Returns what is in the dossier in use.
     *
     * @throws InputException if something in its files has to be mended
     */
    public static ShownDossier shown(HowToRead how) throws InputException {
        try {
            return DossierFiles.show(how.dossier());
        } catch (InputException e) {
            // Not for what was asked: what is on the disk has to be mended.
            throw InputException.atPresent(e.lines());
        }
    }

    /**
     * Returns the dossier in use as it would be with another text.
     *
     * @throws InputException of kind {@link InputException.Kind#BROKEN} if something in the text has to be mended, or does not go with the files
     *     of actors over it; of others if the dossier is built in, or its folder cannot be read
     */
    static Dossier with(String text, HowToRead how) throws InputException {
        if (Dossiers.BUILT_IN.contains(how.dossier())) {
            throw InputException.wrongCall("The dossier " + how.dossier()
                    + " is built in; make your own with \"rapporteur dossier new NAME\", and open the record with it");
        }
        Path path = Path.of(how.dossier());
        String name = String.valueOf(file(how).getFileName());
        try {
            Dossier dossier = Dossiers.read(path, YamlFile.read(name, new ByteArrayInputStream(text.getBytes(UTF_8))));
            requireFit(dossier, how);
            return dossier;
        } catch (BrokenFileException e) {
            // Others in its folder may be broken, too, which no text for this one mends.
            if (e.defects().stream().noneMatch(defect -> defect.file().equals(name))) {
                throw atPresent(e);
            }
            throw InputException.broken(
                    e.defects().stream().map(Defect::toString).toList());
        } catch (IOException e) {
            throw InputException.atPresent(path + " cannot be read (" + e.getMessage() + "); check its folder");
        }
    }

    private static void requireFit(Dossier dossier, HowToRead how) throws InputException {
        try {
            Knowledge.of(dossier, how.actors());
        } catch (InputException e) {
            throw InputException.broken(e.lines());
        }
    }

    /**
     * Returns what would change about the dossier in use.
     *
     * @param text the whole text that its file would have
     * @throws InputException if something in the text has to be mended, which it names line by line; if the dossier is built in; or
     *     if the record cannot be used
     */
    public static List<Change> changes(OpenRecord record, String text) throws InputException {
        ShownDossier then = DossierView.of(with(text, record.how()));
        ShownDossier now = readable(record.how());
        List<Said> said = record.said();
        List<Change> changes = new ArrayList<>();
        whole(now, then, changes);
        Comparison<ShownDossier.Issue> issues = new Comparison<>(
                "issues",
                ShownDossier.Issue::id,
                ShownDossier.Issue::covers,
                (each, id) -> each.coding().issues().contains(id));
        issues.add(now.issues(), then.issues(), said, changes);
        Comparison<ShownDossier.Proposition> propositions = new Comparison<>(
                "propositions",
                ShownDossier.Proposition::id,
                ShownDossier.Proposition::text,
                (each, id) -> each.coding().stances().containsKey(id));
        propositions.add(now.propositions(), then.propositions(), said, changes);
        Comparison<ShownDossier.Somebody> actors = new Comparison<>(
                "actors",
                ShownDossier.Somebody::id,
                each -> each.names().name(),
                (each, id) -> each.who().actorId().filter(id::equals).isPresent());
        actors.add(now.actors(), then.actors(), said, changes);
        new Comparison<ShownDossier.Agreement>(
                        "agreements",
                        each -> each.names().name(),
                        each -> String.join(", ", each.parties()),
                        (each, id) -> false)
                .add(now.agreements(), then.agreements(), List.of(), changes);
        return List.copyOf(changes);
    }

    private static ShownDossier readable(HowToRead how) throws InputException {
        try {
            return shown(how);
        } catch (InputException e) {
            List<String> lines = new ArrayList<>();
            lines.add(
                    "This text could be saved. What it would change cannot be told, as what is in use now has to be mended:");
            lines.addAll(e.lines());
            throw InputException.atPresent(lines);
        }
    }

    /** Compares what is there once. */
    private static void whole(ShownDossier now, ShownDossier then, List<Change> changes) {
        Map<String, Function<ShownDossier, String>> parts = new LinkedHashMap<>();
        parts.put("name", ShownDossier::name);
        parts.put("title", each -> each.title().orElse(""));
        parts.put("conflict", each -> each.conflict().map(Conflict::id).orElse(""));
        parts.put(
                "parties",
                each -> each.conflict()
                        .map(conflict -> String.join(", ", conflict.parties()))
                        .orElse(""));
        parts.put(
                "outlets",
                each -> String.join(
                        ", ",
                        each.outlets().stream().map(ShownDossier.Called::name).toList()));
        parts.put("period", each -> each.period().orElse(""));
        parts.put("languages", each -> String.join(", ", each.languages()));
        parts.forEach((part, words) -> {
            String before = words.apply(now);
            String after = words.apply(then);
            if (!before.equals(after)) {
                How how = before.isEmpty() ? How.ADDED : after.isEmpty() ? How.REMOVED : How.CHANGED;
                changes.add(new Change(part, "", how, after.isEmpty() ? before : after, OptionalInt.empty()));
            }
        });
    }

    /**
     * Compares parts of one kind.
     *
     * @param kind what they are
     * @param id what tells them apart
     * @param words what they say
     * @param bears whether a statement bears the one of an id
     */
    private record Comparison<T>(
            String kind, Function<T, String> id, Function<T, String> words, BiPredicate<Said, String> bears) {

        void add(List<T> now, List<T> then, List<Said> said, List<Change> changes) {
            Map<String, T> before = byId(now);
            Map<String, T> after = byId(then);
            Set<String> all = new LinkedHashSet<>(before.keySet());
            all.addAll(after.keySet());
            for (String each : all) {
                Optional<T> old = Optional.ofNullable(before.get(each));
                Optional<T> next = Optional.ofNullable(after.get(each));
                if (!old.equals(next)) {
                    How how = old.isEmpty() ? How.ADDED : next.isEmpty() ? How.REMOVED : How.CHANGED;
                    String says = words.apply(next.or(() -> old).orElseThrow());
                    int bearing = (int)
                            said.stream().filter(one -> bears.test(one, each)).count();
                    changes.add(new Change(
                            kind, each, how, says, said.isEmpty() ? OptionalInt.empty() : OptionalInt.of(bearing)));
                }
            }
        }

        private Map<String, T> byId(List<T> parts) {
            Map<String, T> byId = new LinkedHashMap<>();
            parts.forEach(part -> byId.put(id.apply(part), part));
            return byId;
        }
    }

    /**
     * Writes another text into the file of the dossier in use, if nothing in it has to be mended. One text after the other.
     *
     * @param record the record whose journal tells it
     * @param text the whole text
     * @param seen the {@link Source#seen()} of the text that it takes the place of
     * @param person who asks for it
     * @throws InputException if something has to be mended, if somebody changed the file meanwhile, or if it cannot be written
     */
    public static synchronized void save(Path record, HowToRead how, String text, String seen, Person person)
            throws InputException {
        person.require(Right.CODE);
        with(text, how);
        Source source = source(how).orElseThrow();
        if (!source.seen().equals(seen)) {
            throw InputException.overtaken(
                    source.file()
                            + " was changed by somebody else meanwhile; copy what you wrote, open the page again and put it in there");
        }
        JournalEntry entry = entry(source, text, person);
        Records.editing(record, open -> {
            open.<InputException>atOnce(() -> {
                open.note(entry);
                write(source.file(), text);
            });
            return entry;
        });
    }

    private static void write(Path place, String text) throws InputException {
        try (NewFile file = NewFile.at(place, true)) {
            Files.writeString(file.temporary(), text, UTF_8);
            file.keep();
        } catch (IOException e) {
            throw InputException.atPresent(
                    place + " cannot be written (" + e.getMessage() + "); check that you may write there");
        }
    }

    private static JournalEntry entry(Source source, String text, Person person) {
        List<String> before = source.text().lines().toList();
        List<String> after = text.lines().toList();
        return new JournalEntry(
                person.author(),
                JournalEntry.Deed.DOSSIER,
                Optional.of(String.valueOf(source.file().getFileName())),
                Optional.of(without(before, after)),
                Optional.of(without(after, before)),
                0);
    }

    /** Returns the lines that others do not have, cut where they are very many. */
    private static String without(List<String> lines, List<String> others) {
        List<String> own = new ArrayList<>(lines);
        others.forEach(own::remove);
        String text =
                own.stream().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
        int end = text.offsetByCodePoints(0, Math.min(LONGEST_TOLD, text.codePointCount(0, text.length())));
        return end < text.length() ? text.substring(0, end) + "…" : text;
    }
}
