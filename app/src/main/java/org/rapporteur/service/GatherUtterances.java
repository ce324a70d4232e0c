package org.rapporteur.service;

import java.nio.file.Path;
import org.rapporteur.analysis.utterances.UtteranceSettings;
import org.rapporteur.analysis.utterances.Utterances;
import org.rapporteur.analysis.utterances.Wordings;

/** Gathers the statements of a record and merges those that report one remark. */
public final class GatherUtterances {

    private GatherUtterances() {}

    /**
     * Returns the statements that are wanted, and the remarks that they report.
     *
     * @param file the record
     * @param how the dossier that tells for whom persons speak, and the propositions
     * @throws InputException if the record or the dossier cannot be used, or the record has no article that the query names
     */
    public static GatheredUtterances of(Path file, StatementQuery query, HowToRead how) throws InputException {
        Knowledge knowledge = Knowledge.of(how);
        GatheredSaid gathered = GatherSaid.of(file, query, how);
        Wordings wordings = new Wordings(gathered.said());
        return new GatheredUtterances(
                wordings,
                Utterances.of(wordings, UtteranceSettings.USUAL),
                knowledge.codebook().propositions(),
                gathered.found());
    }
}
