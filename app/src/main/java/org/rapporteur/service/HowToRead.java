package org.rapporteur.service;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.rapporteur.dossier.Dossiers;
import org.rapporteur.ingest.table.ColumnNames;
import org.rapporteur.model.SpanRules;
import org.rapporteur.pipeline.Pipeline;

/**
 * How a person wants articles to be read.
 *
 * @param minConfidence the confidence below which attributions are left out, from 0 (find more) to 1 (be right more often)
 * @param rules whose rules for spans are followed
 * @param dossier the name of a built-in dossier, or a file; a file called like a built-in one is named as {@code ./generic}
 * @param actors files of actors that are laid over the dossier's, each over those before it
 * @param columns which columns of tables of articles mean what
 */
public record HowToRead(double minConfidence, SpanRules rules, String dossier, List<Path> actors, ColumnNames columns) {

    /** The dossier that is meant if none is named. */
    public static final String DEFAULT_DOSSIER = Dossiers.GENERIC;

    /** The confidence from which an attribution is a statement, unless a person says otherwise. */
    public static final double DEFAULT_MIN_CONFIDENCE = Pipeline.DEFAULT_MIN_CONFIDENCE;

    /** What holds unless a person says otherwise. */
    public static final HowToRead DEFAULT =
            new HowToRead(DEFAULT_MIN_CONFIDENCE, SpanRules.CODEBOOK, DEFAULT_DOSSIER, List.of());

    /** Copies the list. */
    public HowToRead {
        actors = List.copyOf(actors);
    }

    /** Makes one for which the usual names of columns hold. */
    public HowToRead(double minConfidence, SpanRules rules, String dossier, List<Path> actors) {
        this(minConfidence, rules, dossier, actors, ColumnNames.USUAL);
    }

    /** Returns this with another confidence. */
    public HowToRead with(double otherMinConfidence) {
        return new HowToRead(otherMinConfidence, rules, dossier, actors, columns);
    }

    /** Returns this with another dossier, and files of actors over it. */
    public HowToRead with(String otherDossier, Path... otherActors) {
        return new HowToRead(minConfidence, rules, otherDossier, List.of(otherActors), columns);
    }

    /**
     * Returns this with columns that a person named.
     *
     * @param said by the word for what a column is, its name in the table
     * @throws InputException if one of the words is none
     */
    public HowToRead withColumns(Map<String, String> said) throws InputException {
        try {
            return new HowToRead(minConfidence, rules, dossier, actors, ColumnNames.of(said));
        } catch (IllegalArgumentException e) {
            throw InputException.wrongCall(String.valueOf(e.getMessage()));
        }
    }
}
