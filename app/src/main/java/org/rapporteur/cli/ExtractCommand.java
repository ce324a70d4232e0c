package org.rapporteur.cli;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.rapporteur.export.JsonLinesWriter;
import org.rapporteur.model.Failure;
import org.rapporteur.model.Outcome;
import org.rapporteur.model.Reading;
import org.rapporteur.model.SpanRules;
import org.rapporteur.service.ExtractStatements;
import org.rapporteur.service.InputException;
import org.rapporteur.text.Printable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the statements of articles. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Prints the statements of articles as JSON Lines.",
            "",
            "One object per article, in the order in which they are found. No record is needed or changed. Positions"
                    + " count Unicode code points from 0, ends exclusive, in the text as received."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:Every article was read.",
            "1:Some could not be; each has a line on standard error, the others are printed.",
            "2:The command line is wrong."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rapporteur extract news > statements.jsonl",
            "  rapporteur extract --min-confidence 0.8 monday.txt tuesday.txt",
            "  rapporteur extract --dossier war-in-ukraine --actors mine.yaml news",
            "  pbpaste | rapporteur extract -"
        })
final class ExtractCommand implements Callable<Integer> {

    private final InputStream in;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description =
                    "Files (.txt, .md, .html; with many articles: .zip, .tar, .warc, .jsonl, .csv, .tsv, .parquet; each also with"
                            + " .gz), folders with everything below them, or - for one article from standard input.")
    private List<Path> paths;

    @Mixin
    private ConfidenceOption minConfidence;

    @Option(
            names = "--span-rules",
            paramLabel = "RULES",
            defaultValue = "codebook",
            completionCandidates = Words.Rules.class,
            description = "Whose rules for spans to follow: codebook (which is what you get without it), or polnear, to"
                    + " measure against that corpus.")
    private SpanRules rules = SpanRules.CODEBOOK;

    @Mixin
    private DossierOptions dossier;

    @Mixin
    private ColumnsOption columns;

    @Spec
    private CommandSpec spec;

    ExtractCommand(InputStream in) {
        this.in = in;
    }

    @Override
    public Integer call() throws InputException {
        boolean[] failed = {false};
        ExtractStatements.run(
                paths,
                in,
                columns.in(dossier.how(minConfidence.value(), rules)),
                outcome -> {
                    print(outcome);
                    failed[0] |= outcome instanceof Failure;
                },
                (file, note) -> spec.commandLine().getErr().println(Messages.of(file + ": " + note)));
        return failed[0] ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }

    private void print(Outcome outcome) {
        CommandLine commandLine = spec.commandLine();
        if (outcome instanceof Reading reading) {
            commandLine.getOut().print(Printable.json(JsonLinesWriter.line(reading)) + "\n");
            if (commandLine.getOut().checkError()) {
                throw new NobodyListensException();
            }
        } else if (outcome instanceof Failure failure) {
            commandLine.getErr().println(Messages.of(failure));
        }
    }
}
