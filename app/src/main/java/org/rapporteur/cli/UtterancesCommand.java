package org.rapporteur.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.rapporteur.analysis.utterances.Utterance;
import org.rapporteur.service.InputException;
import org.rapporteur.table.Figures;
import org.rapporteur.table.UtteranceTable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows remarks that several statements report. */
@Command(
        name = "utterances",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Shows remarks that several statements report: wire copies, quotations that are taken up again, headlines,"
                    + " and what one article quotes and another retells.",
            "",
            "Reports that name different speakers are one remark if the words are nearly the same; they are marked as"
                    + " disputed, as one of them is wrong."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rapporteur utterances --dossier my-war.yaml",
            "  rapporteur utterances --least 4 --speaker minister",
            "  rapporteur utterances --format json > remarks.json"
        })
final class UtterancesCommand implements Callable<Integer> {

    @Option(
            names = "--least",
            paramLabel = "N",
            defaultValue = "2",
            description = "Those that at least so many statements report; ${DEFAULT-VALUE} without it.")
    private int least;

    @Mixin
    private final ResultOptions result;

    @Mixin
    private UtteranceOptions options;

    UtterancesCommand(Supplier<Screen> screen) {
        result = new ResultOptions(screen);
    }

    @Override
    public Integer call() throws InputException {
        List<Utterance> all = options.gather(result.commandLine()).utterances();
        CommandLine commandLine = result.commandLine();
        result.print(UtteranceTable.of(all, least));
        if (result.isForPeople()) {
            long statements =
                    all.stream().mapToLong(each -> each.reports().size()).sum();
            commandLine
                    .getErr()
                    .println(Figures.count(statements, "statement") + " report " + Figures.count(all.size(), "remark"));
        }
        return CommandLine.ExitCode.OK;
    }
}
