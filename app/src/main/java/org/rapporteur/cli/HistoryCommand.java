package org.rapporteur.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rapporteur.model.reviews.Deed;
import org.rapporteur.model.reviews.Review;
import org.rapporteur.service.InputException;
import org.rapporteur.service.ListedReview;
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

/** Shows what persons decided about statements. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Shows what persons decided about the statements of a record, or about one: who, when, why, from what to what.",
            "",
            "Reviews are never deleted. One that was taken back says by which other; one whose words no present version of an article has"
                    + " is an orphan, which is kept and holds again where the words are there again."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rapporteur history",
            "  rapporteur history 601a9ae9-1174",
            "  rapporteur history --by Ada --format csv",
            "  rapporteur history --orphans"
        })
final class HistoryCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "STATEMENT",
            description = "The statement's id, or as much of it as no other has; without it, all.")
    private @Nullable String key;

    @Option(names = "--by", paramLabel = "NAME", description = "What this coder decided.")
    private @Nullable String coder;

    @Option(names = "--orphans", description = "Only what has no place in the present versions of the articles.")
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
                        new Column("coder", Column.Show.ALWAYS),
                        new Column("at", Column.Show.ALWAYS),
                        Column.veryWide("standing"),
                        new Column("did", Column.Show.ALWAYS),
                        new Column("changes", Column.Show.ALWAYS),
                        Column.wide("why"),
                        Column.wide("holds"),
                        Column.hidden("article")));
        Optional<String> by = Optional.ofNullable(coder);
        for (ListedReview each : ShowHistory.run(record.file(), Optional.ofNullable(key))) {
            Review review = each.review();
            if ((!orphans || each.isOrphan())
                    && by.map(review.by().coder()::equals).orElse(true)) {
                results.row(
                        List.of(each.statement()),
                        Cell.of(review.number()),
                        Cell.of(review.by().coder()),
                        Cell.of(review.by().at().toString()),
                        Cell.of(review.by().standing().word()),
                        Cell.of(
                                review.deed() == Deed.RESTORE
                                        ? ReviewWords.of(review)
                                        : review.deed().word()),
                        Cell.of(Optional.of(ReviewWords.changes(review)).filter(words -> !words.isEmpty())),
                        Cell.of(review.by().why()),
                        Cell.of(holds(each)),
                        Cell.of(each.article()));
            }
        }
        result.print(results);
        return CommandLine.ExitCode.OK;
    }

    private static String holds(ListedReview review) {
        return review.undoneBy().map(number -> "taken back by " + number).orElse(review.isOrphan() ? "orphan" : "yes");
    }
}
