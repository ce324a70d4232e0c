package org.rapporteur.cli;

import java.util.Optional;
import org.rapporteur.analysis.Day;
import org.rapporteur.analysis.utterances.Utterance;
import org.rapporteur.service.GatherUtterances;
import org.rapporteur.service.GatheredUtterances;
import org.rapporteur.service.InputException;
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

    /** Returns the day of something said, in the form of the record format; with a tilde if only the article's is known. */
    static Cell day(Utterance utterance) {
        Optional<Day> when = utterance.best().when();
        return Cell.of(when.map(day -> (day.isPublication() ? "~" : "")
                + (day.first().equals(day.last()) ? day.first() : day.first() + "/" + day.last())));
    }
}
