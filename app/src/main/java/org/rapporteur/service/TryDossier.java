package org.rapporteur.service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.analysis.Said;
import org.rapporteur.model.Outcome;
import org.rapporteur.model.Reading;
import org.rapporteur.model.Statement;
import org.rapporteur.model.StatementId;
import org.rapporteur.model.reviews.Field;
import org.rapporteur.pipeline.Pipeline;
import org.rapporteur.review.Fields;
import org.rapporteur.store.RecordFile;
import org.rapporteur.store.StoredReading;
import org.rapporteur.text.CodePoints;

/** Codes a few articles of a record by a dossier that is not saved, and tells what comes out otherwise. Nothing is kept. */
public final class TryDossier {

    private static final int MOST_DIFFERENCES = 100;

    /** One at a time: each holds a model of its own in memory. */
    private static final Semaphore PLACE = new Semaphore(1);

    private TryDossier() {}

    /**
     * What came of a trial.
     *
     * @param articles how many articles were coded
     * @param statements how many statements they have
     * @param differing how many of these come out otherwise
     * @param differences what comes out otherwise, the first of it
     * @param more how much more does
     */
    public record Trial(int articles, int statements, int differing, List<Difference> differences, int more) {

        /** Copies the list. */
        public Trial {
            differences = List.copyOf(differences);
        }
    }

    /**
     * A field that comes out otherwise.
     *
     * @param statement of which statement
     * @param speaker who said it, as the record has it
     * @param words what was said
     * @param field which field
     * @param from what the machine gave, as text; empty for nothing
     * @param to what it would give
     */
    public record Difference(
            StatementId statement, String speaker, String words, String field, String from, String to) {}

    /**
     * Tries a text for the dossier in use.
     *
     * @param text the whole text that its file would have
     * @param most how many articles to code: first those that bear most of what would change, then the latest
     * @param person who asks for it
     * @throws InputException if something in the text has to be mended, another text is being tried, or the record or the model cannot be used
     */
    public static Trial run(OpenRecord record, String text, int most, Person person) throws InputException {
        person.require(Right.CODE);
        HowToRead how = record.how();
        Knowledge knowledge = Knowledge.of(EditDossier.with(text, how), how.actors());
        List<String> names = articles(record.said(), EditDossier.changes(record, text), most);
        if (!PLACE.tryAcquire()) {
            throw InputException.busy("Another text is being tried; try this one when that is through");
        }
        try {
            return Records.reading(record.file(), file -> {
                try (Pipeline pipeline = Reader.open(how, knowledge, file.learned())) {
                    return of(file, pipeline, names);
                }
            });
        } finally {
            PLACE.release();
        }
    }

    private static List<String> articles(List<Said> said, Collection<EditDossier.Change> changes, int most) {
        Set<String> changed = changes.stream().map(EditDossier.Change::id).collect(Collectors.toSet());
        Map<String, Long> bearing = said.stream()
                .filter(each -> Stream.of(
                                each.coding().issues().stream(),
                                each.coding().stances().keySet().stream(),
                                each.who().actorId().stream())
                        .flatMap(ids -> ids)
                        .anyMatch(changed::contains))
                .collect(Collectors.groupingBy(each -> each.report().article(), Collectors.counting()));
        List<String> reports = said.stream()
                .map(Said::report)
                .distinct()
                .sorted(Comparator.comparing(
                                (Said.Report report) -> bearing.getOrDefault(report.article(), 0L),
                                Comparator.reverseOrder())
                        .thenComparing(
                                report -> report.published()
                                        .map(day -> day.last().toString())
                                        .orElse(""),
                                Comparator.reverseOrder())
                        .thenComparing(Said.Report::article))
                .map(Said.Report::article)
                .toList();
        return reports.subList(0, Math.min(most, reports.size()));
    }

    private static Trial of(RecordFile record, Pipeline pipeline, List<String> names) {
        int articles = 0;
        int statements = 0;
        Set<StatementId> differing = new TreeSet<>(Comparator.comparing(StatementId::value));
        List<Difference> differences = new ArrayList<>();
        for (String name : names) {
            StoredReading stored = record.present(name).orElseThrow();
            if (Imported.is(stored.settings())) {
                continue;
            }
            Reading before = stored.reading();
            Outcome outcome = Reader.guarded(
                    name, () -> pipeline.code(before, stored.settings().how()));
            if (outcome instanceof Reading after) {
                articles++;
                statements += before.statements().size();
                List<Difference> here = differences(before, after);
                here.forEach(each -> differing.add(each.statement()));
                differences.addAll(here);
            }
        }
        int told = Math.min(MOST_DIFFERENCES, differences.size());
        return new Trial(
                articles, statements, differing.size(), differences.subList(0, told), differences.size() - told);
    }

    private static List<Difference> differences(Reading before, Reading after) {
        Map<StatementId, Statement> then =
                after.statements().stream().collect(Collectors.toMap(Statement::id, each -> each, (one, copy) -> one));
        CodePoints text = CodePoints.of(before.article().text());
        List<Difference> differences = new ArrayList<>();
        for (Statement old : before.statements()) {
            if (!then.containsKey(old.id())) {
                continue;
            }
            Map<Field, String> was = Fields.of(old);
            Map<Field, String> is = Fields.of(then.get(old.id()));
            for (Field field : Field.values()) {
                String from = was.getOrDefault(field, "");
                String to = is.getOrDefault(field, "");
                if (!from.equals(to)) {
                    String words =
                            old.what().content().stream().map(text::slice).collect(Collectors.joining(" … "));
                    differences.add(new Difference(old.id(), old.who().name(), words, field.word(), from, to));
                }
            }
        }
        return differences;
    }
}
