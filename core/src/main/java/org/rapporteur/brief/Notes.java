package org.rapporteur.brief;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.analysis.Said;
import org.rapporteur.analysis.utterances.Utterance;
import org.rapporteur.document.Inline;
import org.rapporteur.model.StatementId;

/** Gathers the footnotes of a brief: one for each claim, in the order in which claims are made. */
final class Notes {

    /** So many sources a footnote has at most; how many more there are is said. */
    static final int SOURCES = 3;

    /** So many UTF-16 units of a statement are quoted at most. */
    private static final int LONGEST = 1200;

    private final List<Note> notes = new ArrayList<>();

    /** The sources of a claim: those that are shown, and how many there are. */
    private record Note(List<Said> shown, int all) {}

    /** Returns the mark of a claim that rests on statements, of which the first are shown. */
    Inline.Mark cite(List<Said> sources) {
        Set<Source.Key> seen = new HashSet<>();
        List<Said> shown = new ArrayList<>();
        for (Said each : sources) {
            if (seen.add(key(each)) && shown.size() < SOURCES) {
                shown.add(each);
            }
        }
        notes.add(new Note(shown, seen.size()));
        return new Inline.Mark(notes.size());
    }

    /** Returns the mark of a claim that rests on remarks: the best report of each. */
    Inline.Mark citeRemarks(List<Utterance> remarks) {
        return cite(remarks.stream().map(Utterance::best).toList());
    }

    /** Returns the statements that are shown, each once. */
    List<Said> cited() {
        Set<Source.Key> seen = new LinkedHashSet<>();
        return notes.stream()
                .flatMap(note -> note.shown().stream())
                .filter(said -> seen.add(key(said)))
                .toList();
    }

    static Source.Key key(Said said) {
        return new Source.Key(said.report().article(), said.id());
    }

    /** Returns the footnotes, a paragraph for each source. */
    List<List<List<Inline>>> written(Map<Source.Key, Source> sources) {
        return notes.stream().map(note -> written(note, sources)).toList();
    }

    private static List<List<Inline>> written(Note note, Map<Source.Key, Source> sources) {
        List<List<Inline>> paragraphs = new ArrayList<>();
        for (Said said : note.shown()) {
            paragraphs.add(source(said, Optional.ofNullable(sources.get(key(said)))));
        }
        int more = note.all() - note.shown().size();
        if (more > 0) {
            paragraphs.add(List.of(
                    new Inline.Words("And " + Phrases.count(more, "more statement") + " of the record to the same.")));
        }
        return paragraphs;
    }

    private static List<Inline> source(Said said, Optional<Source> source) {
        List<Inline> line = new ArrayList<>();
        line.add(new Inline.Strong(
                "[" + source.map(Source::coded).orElse(Source.Coded.BY_MACHINE).words() + "]"));
        line.add(new Inline.Words(" " + quotation(said) + " – " + Phrases.speaker(said) + ", "
                + (said.when().filter(day -> !day.isPublication()).isPresent() ? "said " : "") + Phrases.when(said)
                + "; reported by " + said.report().outlet().orElse("an outlet that is not recorded")
                + said.report().published().map(day -> " " + Phrases.on(day)).orElse(" on a day that is not recorded")
                + source.flatMap(Source::title)
                        .map(title -> ", “" + title + "”")
                        .orElse("")
                + ", " + said.report().article()));
        source.flatMap(Source::url).ifPresent(url -> {
            line.add(new Inline.Words(", "));
            line.add(new Inline.Address(url));
        });
        line.add(new Inline.Words("; statement "));
        line.add(new Inline.Statement(id(said.id())));
        line.add(new Inline.Words("."));
        return line;
    }

    private static String id(StatementId id) {
        return id.value();
    }

    /** Returns the words of a statement, and whether they are the speaker's. */
    private static String quotation(Said said) {
        return switch (said.kind()) {
                    case DIRECT -> "";
                    case MIXED -> "In the article’s words, in part quoted: ";
                    case INDIRECT -> "In the article’s words: ";
                }
                + Phrases.quoted(said, LONGEST);
    }
}
