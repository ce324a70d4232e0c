package org.rapporteur.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.rapporteur.model.SpanRules;
import org.rapporteur.service.HowToRead;
import org.rapporteur.service.InputException;
import org.rapporteur.service.Person;
import org.rapporteur.service.ReadArticles;
import org.rapporteur.service.RecordName;
import org.rapporteur.service.Tally;
import org.rapporteur.table.Figures;
import org.rapporteur.text.Printable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads articles into a record. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Reads articles into a record, which is made if it is not there.",
            "",
            "Reading the same articles again changes nothing; an article that has changed gets a new version, and the"
                    + " old one stays. Stop it whenever you like: the record holds whole articles only, and the next call"
                    + " goes on. With another --min-confidence or --dossier, or --actors, articles are read anew.",
            "",
            "An article is known by its place as seen from the record, so keep both where they are, or move them"
                    + " together. One in a file of many is known as FILE!/NAME. A page of the web is known by its address, and its text is kept: servers' robots.txt is heeded,"
                    + " each is asked once a second at most, and nothing in private networks."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:Every article was read.",
            "1:Some could not be; each has a line on standard error, the others are in the record.",
            "2:The command line is wrong.",
            "130:It was stopped by Ctrl-C; the same command goes on."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rapporteur read news",
            "  rapporteur read crawl.warc.gz press.zip dump.jsonl",
            "  rapporteur read --columns text=inhalt,published=datum corpus.csv",
            "  rapporteur read --record talks.sqlite --min-confidence 0.8 monday.txt archive",
            "  rapporteur read https://courier.example/news/talks news",
            "  rapporteur read --dossier war-in-ukraine --actors mine.yaml news"
        })
final class ReadCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH|URL",
            description =
                    "Files (.txt, .md, .html; with many articles: .zip, .tar, .warc, .jsonl, .csv, .tsv, .parquet; each also with"
                            + " .gz) and folders with everything below them. NAME.json beside an article gives what is"
                            + " known about it. And addresses of pages, as https://courier.example/talks.")
    private List<String> sources;

    @Mixin
    private RecordOption record;

    @Mixin
    private ConfidenceOption minConfidence;

    @Mixin
    private DossierOptions dossier;

    @Mixin
    private ColumnsOption columns;

    @Mixin
    private WebOptions web;

    @Option(
            names = "--offline",
            description = "Ask nobody: read pages from what the record keeps of them, as with another dossier.")
    private boolean isOffline;

    @Spec
    private CommandSpec spec;

    private final Supplier<Screen> screen;

    ReadCommand(Supplier<Screen> screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws InputException {
        CommandLine commandLine = spec.commandLine();
        HowToRead how = columns.in(dossier.how(minConfidence.value(), SpanRules.CODEBOOK));
        Tally tally = WatchedRun.of(
                commandLine,
                screen.get(),
                spec.name(),
                record.file(),
                progress ->
                        ReadArticles.as(Person.OWNER).run(sources, record.file(), how, web.wish(isOffline), progress));
        summary(commandLine.getOut(), tally);
        return tally.failed() + tally.lost() > 0 ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }

    private void summary(PrintWriter out, Tally tally) {
        String file = Printable.line(RecordName.called(record.file()));
        if (tally.tried() == 0 && tally.lost() > 0) {
            out.println("no article was found; nothing is new in " + file);
        } else {
            out.println(Figures.count(tally.articles(), "article") + " with "
                    + Figures.count(tally.statements(), "statement") + " in " + file + ": " + tally.added() + " new, "
                    + tally.changed() + " changed, " + tally.readAnew() + " read anew, " + tally.unchanged()
                    + " unchanged");
        }
        if (tally.failed() > 0) {
            out.println(Figures.count(tally.failed(), "article") + " could not be read");
        }
        if (tally.notAnalysed() > 0) {
            out.println(
                    Figures.count(tally.notAnalysed(), "article")
                            + " not analysed, being in other languages than English; \"rapporteur articles --not-analysed\" lists them");
        }
        if (tally.lost() > 0) {
            out.println(Figures.count(tally.lost(), "path") + " could not be followed");
        }
        if (tally.again() > 0) {
            out.println(Figures.count(tally.again(), "path") + " left out, leading to what was counted already");
        }
        if (tally.warned() > 0) {
            out.println(
                    Figures.count(tally.warned(), "article") + " came with notes, which \"rapporteur article\" shows");
        }
    }
}
