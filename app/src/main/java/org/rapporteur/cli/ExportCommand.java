package org.rapporteur.cli;

import java.io.BufferedWriter;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.rapporteur.service.ExportFormat;
import org.rapporteur.service.ExportSettings;
import org.rapporteur.service.ExportStatements;
import org.rapporteur.service.Exported;
import org.rapporteur.service.InputException;
import org.rapporteur.service.StatementQuery;
import org.rapporteur.table.Figures;
import org.rapporteur.text.Printable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes statements as files for other programs. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes the statements of a record as a file for other programs.",
            "",
            "The same options choose statements as in \"rapporteur statements\", and speakers are as corrected. Texts are"
                    + " written as they stand in the articles. docs/exchange.md says what stands in each field."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rapporteur export --format csv --to statements.csv --since 2031-03",
            "  rapporteur export --format parquet --to folder",
            "  rapporteur export --format qdpx --to talks.qdpx --issue talks --dossier example",
            "  rapporteur export --format plover --to - | head"
        })
final class ExportCommand implements Callable<Integer> {

    private static final Path STANDARD_OUTPUT = Path.of("-");
    private static final int BUFFER = 1 << 16;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            required = true,
            completionCandidates = Words.ExportFormats.class,
            description = {
                "csv: a table, one row for each statement (RFC 4180, UTF-8).",
                "jsonl: the record format, one object in a line for each article.",
                "parquet: a table with typed columns, for pandas, R, DuckDB and Spark; in a folder, one of the articles too.",
                "plover: political events in the fields of PLOVER, as JSON Lines; in a folder, as CSV too.",
                "qdpx: a REFI-QDA project for ATLAS.ti, MAXQDA, NVivo, QualCoder and others.",
                "dna: a database of Discourse Network Analyzer; files that were taken in come back whole."
            })
    private ExportFormat format;

    @Option(
            names = "--to",
            paramLabel = "FILE|FOLDER",
            required = true,
            description =
                    "The file to write, which must not be there yet, or a folder that is there; - is standard output.")
    private Path to;

    @Option(names = "--force", description = "Replace files that are there.")
    private boolean force;

    @Option(
            names = "--spreadsheet",
            description =
                    "In CSV, put an apostrophe before a cell that a spreadsheet would run as a formula, as it begins"
                            + " with = + - or @. Without this, texts are unaltered: look at a file from a stranger's articles"
                            + " with a program that runs no formulas.")
    private boolean spreadsheet;

    @Mixin
    private FilterOptions filter;

    @Mixin
    private DossierOptions dossier;

    @Mixin
    private RecordOption record;

    @Spec
    private CommandSpec spec;

    private final Supplier<Screen> screen;

    ExportCommand(Supplier<Screen> screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws InputException {
        ExportSettings settings = new ExportSettings(format, AnalysisOptions.how(dossier), spreadsheet, force);
        StatementQuery query = filter.query();
        Exported exported = to.equals(STANDARD_OUTPUT)
                ? print(query, settings)
                : ExportStatements.toFiles(record.file(), query, settings, to);
        PrintWriter err = spec.commandLine().getErr();
        AnalysisOptions.notes(exported.found(), err);
        leftOut(exported, err);
        String files =
                String.join(", ", exported.files().stream().map(Path::toString).toList());
        if (!files.isEmpty()) {
            err.println(summary(exported) + " written to " + Printable.line(files));
        }
        return CommandLine.ExitCode.OK;
    }

    private Exported print(StatementQuery query, ExportSettings settings) throws InputException {
        if (screen.get().isTerminal()) {
            throw InputException.wrongCall("Standard output is a terminal, which texts as they stand can confuse;"
                    + " send it to a program or a file, or name a file with --to");
        }
        try {
            return ExportStatements.toText(
                    record.file(),
                    query,
                    settings,
                    new BufferedWriter(new Heard(spec.commandLine().getOut()), BUFFER));
        } catch (IOException e) {
            throw new UncheckedIOException("A PrintWriter throws nothing", e);
        }
    }

    private String summary(Exported exported) {
        String articles = Figures.count(exported.found().articles(), "article");
        return format == ExportFormat.PLOVER
                ? Figures.count(exported.events(), "event") + " of " + articles
                : Figures.count(exported.found().statements(), "statement") + " of " + articles;
    }

    private static void leftOut(Exported exported, PrintWriter err) {
        if (exported.withoutCategory() > 0) {
            err.println(
                    Messages.of(
                            Figures.count(exported.withoutCategory(), "statement")
                                    + " left out, since they have no act of which the coder was sure, or one that PLOVER does not code"));
        }
        if (exported.withoutDay() > 0) {
            err.println(Messages.of(
                    Figures.count(exported.withoutDay(), "statement") + " left out, since their day is not known"));
        }
    }

    /** Hands on to a writer until nobody reads it any more. */
    private static final class Heard extends FilterWriter {

        private final PrintWriter listener;

        Heard(PrintWriter listener) {
            super(listener);
            this.listener = listener;
        }

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            super.write(text, from, length);
            if (listener.checkError()) {
                throw new NobodyListensException();
            }
        }
    }
}
