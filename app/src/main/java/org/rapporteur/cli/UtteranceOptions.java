package org.rapporteur.cli;

import java.util.Optional;
import java.util.function.Supplier;
import org.rapporteur.analysis.Day;
import org.rapporteur.analysis.utterances.Utterance;
import org.rapporteur.model.SpanRules;
import org.rapporteur.service.GatherUtterances;
import org.rapporteur.service.GatheredUtterances;
import org.rapporteur.service.HowToRead;
import org.rapporteur.service.InputException;
import picocli.CommandLine.Mixin;

/** The options of every analysis of remarks: which statements, of which record, by which dossier. */
final class UtteranceOptions {

    @Mixin
    private FilterOptions filter;

    @Mixin
    private DossierOptions dossier;

    @Mixin
    private RecordOption record;

    /** Returns the remarks of the statements that are chosen. */
    GatheredUtterances gather() throws InputException {
        return GatherUtterances.of(
                record.file(),
                filter.query(),
                dossier.how(HowToRead.DEFAULT_MIN_CONFIDENCE, SpanRules.CODEBOOK));
    }

    /** Reads settings, whose constructors refuse what cannot be meant, and says that as the mistake of a person. */
    static <T> T settings(Supplier<T> settings) throws InputException {
        try {
            return settings.get();
        } catch (IllegalArgumentException e) {
            throw InputException.wrongCall(String.valueOf(e.getMessage()));
        }
    }

    /** Returns the day of something said, in the form of the record format; with a tilde if only the article's is known. */
    static Cell day(Utterance utterance) {
        Optional<Day> when = utterance.best().when();
        return Cell.of(when.map(day -> (day.isPublication() ? "~" : "")
                + (day.first().equals(day.last()) ? day.first() : day.first() + "/" + day.last())));
    }
}
