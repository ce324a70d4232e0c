package org.rapporteur.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.Author;
import org.rapporteur.service.Change;
import org.rapporteur.service.InputException;
import org.rapporteur.service.ListChanges;
import org.rapporteur.service.ListedReview;
import org.rapporteur.service.Person;
import org.rapporteur.service.ShowHistory;
import org.rapporteur.table.Cell;
import org.rapporteur.table.Column;
import org.rapporteur.table.Results;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what persons did to a record. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Shows all that persons did to a record: who, when, why, from what to what. That is what they decided about statements, who they say is"
                    + " who, what was read, coded anew or learned, and what was done to the dossier and to accounts. With a statement, what was decided about it.",
            "",
            "Nothing of it is ever deleted. A review that was taken back says by which other; one whose words no present version of an article has"
                    + " is an orphan, which is kept and holds again where the words are there again."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rapporteur history",
            "  rapporteur history 601a9ae9-1174",
            "  rapporteur history --by Ada --format csv",
            "  rapporteur history --kind actors",
            "  rapporteur history --orphans"
        })
final class HistoryCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "STATEMENT",
            description = "The statement's id, or as much of it as no other has; without it, all that was done.")
    private @Nullable String key;

    @Option(names = "--by", paramLabel = "NAME", description = "What this person did.")
    private @Nullable String coder;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            completionCandidates = Words.Changes.class,
            description = "Only this: ${COMPLETION-CANDIDATES}.")
    private Change.@Nullable Kind kind;

    @Option(
            names = "--orphans",
            description = "Only reviews of what has no place in the present versions of the articles.")
    private boolean orphans;

    @Mixin
    private RecordOption record;

    @Mixin
    private final ResultOptions result;

    @Spec
    private CommandSpec spec;

    HistoryCommand(Supplier<Screen> screen) {
        result = new ResultOptions(screen);
    }

    @Override
    public Integer call() throws InputException {
        Results results = new Results(
                spec.name(),
                List.of(
                        new Column("number", Column.Show.ALWAYS),
                        new Column("kind", Column.Show.ALWAYS),
                        new Column("coder", Column.Show.ALWAYS),
                        new Column("at", Column.Show.ALWAYS),
                        Column.veryWide("standing"),
                        new Column("did", Column.Show.ALWAYS),
                        new Column("changes", Column.Show.ALWAYS),
                        Column.wide("why"),
                        Column.wide("holds"),
                        Column.hidden("article")));
        for (Change each : changes()) {
            boolean isTheirs = coder == null
                    || each.by().map(by -> by.coder().equals(coder)).orElse(false);
            if (isTheirs && (kind == null || kind == each.kind())) {
                row(results, each);
            }
        }
        result.print(results);
        return CommandLine.ExitCode.OK;
    }

    private List<Change> changes() throws InputException {
        if (key == null && !orphans) {
            return ListChanges.run(record.file(), Person.OWNER);
        }
        return ShowHistory.run(record.file(), Optional.ofNullable(key)).stream()
                .filter(each -> !orphans || each.isOrphan())
                .map(ListChanges::of)
                .toList();
    }

    private static void row(Results results, Change change) {
        Optional<ListedReview> review = change.review();
        results.row(
                review.map(ListedReview::statement).stream().toList(),
                Cell.of(change.number()),
                Cell.of(change.kind().word()),
                Cell.of(change.by().map(Author::coder)),
                Cell.of(change.by().map(by -> by.at().toString())),
                Cell.of(review.map(each -> each.review().by().standing().word())),
                Cell.of(change.did()),
                Cell.of(Optional.of(changed(change)).filter(words -> !words.isEmpty())),
                Cell.of(review.flatMap(each -> each.review().by().why())),
                Cell.of(holds(change)),
                Cell.of(review.map(ListedReview::article)));
    }

    private static String changed(Change change) {
        return change.review()
                .map(each -> ReviewWords.changes(each.review()))
                .orElseGet(() -> change.parts().stream()
                        .map(part -> part.what() + " " + ReviewWords.shown(part.before()) + " → "
                                + ReviewWords.shown(part.after()))
                        .collect(Collectors.joining("; ")));
    }

    private static String holds(Change change) {
        return change.undoneBy()
                .map(number -> "taken back by " + number)
                .orElse(change.review().map(ListedReview::isOrphan).orElse(false) ? "orphan" : "yes");
    }
}
