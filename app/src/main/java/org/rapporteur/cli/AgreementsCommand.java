package org.rapporteur.cli;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.rapporteur.analysis.accords.Ledger;
import org.rapporteur.analysis.accords.LedgerSettings;
import org.rapporteur.picture.LedgerPicture;
import org.rapporteur.service.GatherAccords;
import org.rapporteur.service.InputException;
import org.rapporteur.table.Figures;
import org.rapporteur.table.LedgerTable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the accords of which articles speak. */
@Command(
        name = "agreements",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Shows the agreements of which articles speak, and who claims what of them.",
            "",
            "A line for each agreement, claim and claimant, however many articles report it: kept, broken, signed,"
                    + " proposed or rejected. The claimant \"article\" is the articles themselves. Options that choose among"
                    + " statements leave out what is claimed in no such statement."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rapporteur agreements",
            "  rapporteur agreements --side Sorrane",
            "  rapporteur agreements --since 2031-05 --format csv"
        })
final class AgreementsCommand implements Callable<Integer> {

    @Option(
            names = "--min-confidence",
            paramLabel = "X",
            defaultValue = "0",
            description = "Leave out claims that the program is less sure of, from 0 to 1; without it, none.")
    private double minConfidence;

    @Mixin
    private PictureOptions picture;

    @Mixin
    private final ResultOptions result;

    @Mixin
    private FilterOptions filter;

    @Mixin
    private DossierOptions dossier;

    @Mixin
    private RecordOption record;

    AgreementsCommand(Supplier<Screen> screen) {
        result = new ResultOptions(screen);
    }

    @Override
    public Integer call() throws InputException {
        CommandLine commandLine = result.commandLine();
        LedgerSettings settings = AnalysisOptions.settings(() -> new LedgerSettings(minConfidence));
        Ledger ledger =
                Ledger.of(GatherAccords.of(record.file(), filter.query(), AnalysisOptions.how(dossier)), settings);
        picture.write(() -> LedgerPicture.of(ledger));
        result.print(LedgerTable.of(ledger));
        if (result.isForPeople()) {
            commandLine
                    .getErr()
                    .println(Figures.count(ledger.entries().size(), "agreement") + "; "
                            + Figures.count(
                                    ledger.entries().stream()
                                            .mapToInt(entry -> entry.claims().size())
                                            .sum(),
                                    "claim"));
        }
        return CommandLine.ExitCode.OK;
    }
}
