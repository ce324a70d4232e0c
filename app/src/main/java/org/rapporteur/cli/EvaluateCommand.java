package org.rapporteur.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.rapporteur.service.Evaluation;
import org.rapporteur.service.InputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures predicted statements against gold. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measures statements against gold.",
            "",
            "How many are found, how many of the found are right, and how far they agree where both have them.",
            "",
            "Both files are JSON Lines, as \"rapporteur extract\" prints them; fields that one of them lacks are not"
                    + " measured. An introducing \"that\" and punctuation at the ends of what was said do not count.",
            "",
            "Two statements match if their contents share at least half of their words; a strict match has exactly the"
                    + " same words and a source that overlaps."
        },
        footerHeading = "%nExample:%n",
        footer = "  rapporteur evaluate gold.jsonl predicted.jsonl articles")
final class EvaluateCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "GOLD", description = "The file with the right statements.")
    private Path gold;

    @Parameters(index = "1", paramLabel = "PREDICTED", description = "The file with the statements to measure.")
    private Path predicted;

    @Parameters(index = "2", paramLabel = "TEXTS", description = "The folder with the texts that GOLD names.")
    private Path texts;

    @Option(names = "--json", description = "Print one JSON object instead of tables.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InputException {
        CommandLine commandLine = spec.commandLine();
        Evaluation evaluation = Evaluation.of(gold, predicted, texts);
        commandLine.getOut().print(json ? EvaluationJson.of(evaluation) : EvaluationTable.of(evaluation));
        commandLine.getOut().flush();
        return CommandLine.ExitCode.OK;
    }
}
