package org.rapporteur.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rapporteur.learning.Learning;
import org.rapporteur.model.reviews.By;
import org.rapporteur.model.reviews.Standing;
import org.rapporteur.service.HowToRead;
import org.rapporteur.service.InputException;
import org.rapporteur.service.LearnFromReviews;
import org.rapporteur.service.Person;
import org.rapporteur.table.Cell;
import org.rapporteur.table.Column;
import org.rapporteur.table.Figures;
import org.rapporteur.table.LearningTable;
import org.rapporteur.table.Results;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Learns from reviews how sure the coder may be. */
@Command(
        name = "learn",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Learns from the reviews of a record how sure the coder may be, and from where on a code holds.",
            "",
            "Shows how good codes are before and after, on articles from which it was not learned, and asks before anything is replaced."
                    + " Reviews stay as they are. What was learned is kept in the record; \"rapporteur code\" then codes the record by it."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:It was learned, or it would be no better, or you said no.",
            "1:There are too few reviews, or the record is broken.",
            "2:The command line is wrong, the record is missing or the dossier cannot be used."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rapporteur learn --dossier my-war --dry-run",
            "  rapporteur learn --dossier my-war",
            "  rapporteur code --dossier my-war",
            "  rapporteur learn --forget"
        })
final class LearnCommand implements Callable<Integer> {

    @Option(names = "--yes", description = "Do not ask: replace what is better.")
    private boolean yes;

    @Option(names = "--dry-run", description = "Show what would come of it, and keep nothing.")
    private boolean dryRun;

    @Option(names = "--forget", description = "Let what the program came with hold again.")
    private boolean forget;

    @Option(names = "--use", paramLabel = "NUMBER", description = "Let what was learned as this number hold again.")
    private @Nullable Integer use;

    @Option(names = "--list", description = "Show what was learned in this record, and when.")
    private boolean list;

    @Mixin
    private DossierOptions dossier;

    @Mixin
    private CoderOptions coder;

    @Mixin
    private RecordOption record;

    @Mixin
    private final ResultOptions result;

    private final Supplier<Screen> error;
    private final InputStream in;
    private final Clock clock;

    /**
     * Makes the command.
     *
     * @param output where results are printed
     * @param error where a person is asked
     * @param in where the answer comes from
     */
    LearnCommand(Supplier<Screen> output, Supplier<Screen> error, InputStream in, Clock clock) {
        this.result = new ResultOptions(output);
        this.error = error;
        this.in = in;
        this.clock = clock;
    }

    @Override
    public Integer call() throws InputException {
        if ((yes ? 1 : 0) + (dryRun ? 1 : 0) + (forget ? 1 : 0) + (use == null ? 0 : 1) + (list ? 1 : 0) > 1) {
            throw InputException.wrongCall("--yes, --dry-run, --forget, --use and --list go one at a time");
        }
        By by = coder.by(clock, Standing.OPEN);
        if (list) {
            result.print(listed(LearnFromReviews.list(record.file())));
            return CommandLine.ExitCode.OK;
        }
        if (forget || use != null) {
            int number = use == null ? 0 : use;
            LearnFromReviews.use(record.file(), number, by, Person.OWNER);
            say(
                    number == 0
                            ? "What the program came with holds again; \"rapporteur code\" codes the record by it"
                            : "Number " + number + " holds again; \"rapporteur code\" codes the record by it");
            return CommandLine.ExitCode.OK;
        }
        if (!yes && !dryRun && !error.get().isTerminal()) {
            throw InputException.wrongCall(
                    "Nobody can be asked here; give --yes to replace what is better, or --dry-run");
        }
        return learn(AnalysisOptions.how(dossier), by);
    }

    private int learn(HowToRead how, By by) throws InputException {
        Path file = record.file();
        LearnFromReviews.Found[] found = new LearnFromReviews.Found[1];
        ProgressLine progress =
                new ProgressLine(result.commandLine().getErr(), error.get(), System::nanoTime, "learn from");
        try {
            found[0] = LearnFromReviews.run(file, how, progress, Person.OWNER);
        } finally {
            progress.ends();
        }
        Learning.Outcome outcome = found[0].outcome();
        result.print(LearningTable.of(outcome));
        result.note("From " + Figures.count(outcome.statements(), "reviewed statement") + " in "
                + Figures.count(outcome.articles(), "article")
                + "; before is what the program came with, after is measured on articles from which it was not learned,"
                + " change with its 95 % interval. What was reviewed is not drawn by chance: elsewhere it may differ.");
        if (!found[0].isBetter()) {
            result.note("Nothing would be better; all stays as it is");
        } else if (dryRun) {
            result.note("Nothing was changed");
        } else if (yes || says()) {
            int number = LearnFromReviews.keep(file, how, found[0], by, Person.OWNER);
            result.note("Kept as number " + number
                    + "; \"rapporteur code\" codes the record by it, \"rapporteur learn --forget\" takes it back");
        } else {
            result.note("Nothing was changed");
        }
        return CommandLine.ExitCode.OK;
    }

    private boolean says() throws InputException {
        PrintWriter err = result.commandLine().getErr();
        err.print("Use what is taken from now on? [y/N] ");
        err.flush();
        try {
            // Not closed, as the stream is the process's own.
            String line = new BufferedReader(new InputStreamReader(in, UTF_8)).readLine();
            return line != null && List.of("y", "yes").contains(line.strip().toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            throw InputException.broken("No answer could be read: " + e.getMessage());
        }
    }

    private void say(String words) {
        result.commandLine().getOut().println(words);
    }

    private static Results listed(List<LearnFromReviews.Past> all) {
        Results results = Results.overview(
                "learn", Column.named("number", "what", "coder", "at", "decided", "articles", "holds"));
        for (LearnFromReviews.Past each : all) {
            Optional<Integer> used = each.used();
            results.row(
                    List.of(),
                    Cell.of(each.number()),
                    Cell.of(used.map(number -> number == 0 ? "forgotten" : "number " + number + " again")
                            .orElseGet(() -> "learned " + String.join(", ", each.kinds()))),
                    Cell.of(each.coder()),
                    Cell.of(each.at().toString()),
                    Cell.of(each.statements()),
                    Cell.of(each.articles()),
                    Cell.flag(each.holds()));
        }
        return results;
    }
}
