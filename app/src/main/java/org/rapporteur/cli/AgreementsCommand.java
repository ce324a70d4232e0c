package org.rapporteur.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.rapporteur.analysis.accords.Entry;
import org.rapporteur.analysis.accords.Ledger;
import org.rapporteur.analysis.accords.LedgerSettings;
import org.rapporteur.model.DateInterval;
import org.rapporteur.service.GatherAccords;
import org.rapporteur.service.InputException;
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
        result.print(results(ledger));
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

    private static Results results(Ledger ledger) {
        List<Column> columns = new ArrayList<>(Column.named("agreement", "date"));
        columns.add(Column.veryWide("parties"));
        columns.addAll(Column.named("claim", "claimant"));
        columns.add(Column.wide("sides"));
        columns.add(new Column("first", Column.Show.ALWAYS));
        columns.add(Column.veryWide("last"));
        columns.add(new Column("reports", Column.Show.ALWAYS));
        columns.add(Column.veryWide("outlets"));
        columns.add(Column.hidden("sure"));
        columns.add(Column.veryWide("words"));
        columns.add(Column.hidden("articles"));
        Results results = new Results("agreements", columns);
        for (Entry entry : ledger.entries()) {
            entry.claims().forEach(line -> add(results, entry, line));
            if (entry.claims().isEmpty()) {
                mentioned(results, entry);
            }
        }
        return results;
    }

    private static void add(Results results, Entry entry, Entry.Line line) {
        results.row(
                line.statements(),
                Cell.of(entry.name()),
                Cell.of(entry.date().map(DateInterval::toString)),
                Cell.of(entry.parties()),
                Cell.of(line.claim().word()),
                Cell.of(line.claimant()),
                Cell.of(line.sides()),
                Days.cell(line.first()),
                Days.cell(line.last()),
                Cell.of(line.articles().size()),
                Cell.of(line.outlets()),
                Cell.share(line.sure()),
                Cell.of(line.words()),
                Cell.of(line.articles()));
    }

    /** Adds an agreement that is named and of which nothing is claimed. */
    private static void mentioned(Results results, Entry entry) {
        Cell none = new Cell.None();
        results.row(
                List.of(),
                Cell.of(entry.name()),
                Cell.of(entry.date().map(DateInterval::toString)),
                Cell.of(entry.parties()),
                none,
                none,
                none,
                none,
                none,
                Cell.of(entry.articles().size()),
                none,
                none,
                none,
                Cell.of(entry.articles()));
    }
}
