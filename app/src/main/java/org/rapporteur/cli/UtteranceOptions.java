package org.rapporteur.cli;

import org.rapporteur.service.GatherUtterances;
import org.rapporteur.service.GatheredUtterances;
import org.rapporteur.service.InputException;
import org.rapporteur.table.Figures;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** The options of every analysis of remarks: which statements, of which record, by which dossier. */
final class UtteranceOptions {

    @Mixin
    private FilterOptions filter;

    @Mixin
    private DossierOptions dossier;

    @Mixin
    private RecordOption record;

    /** Returns the remarks of the statements that are chosen, and says what was left out of them. */
    GatheredUtterances gather(CommandLine commandLine) throws InputException {
        GatheredUtterances gathered = GatherUtterances.of(record.file(), filter.query(), AnalysisOptions.how(dossier));
        AnalysisOptions.notes(gathered.found(), commandLine.getErr());
        return gathered;
    }

    /** Says on how many stances a result rests: with few, there is little to find. */
    static void stances(GatheredUtterances gathered, CommandLine commandLine) {
        commandLine
                .getErr()
                .println(Figures.count(gathered.stances(), "statement") + " of "
                        + gathered.said().size() + " take a stance that the coder was sure of");
    }
}
