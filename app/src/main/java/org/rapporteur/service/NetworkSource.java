package org.rapporteur.service;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.rapporteur.analysis.network.Duplicates;
import org.rapporteur.analysis.network.Events;
import org.rapporteur.analysis.network.Exclusion;
import org.rapporteur.analysis.network.Selection;
import org.rapporteur.store.dna.DnaException;
import org.rapporteur.store.dna.DnaFile;
import org.rapporteur.store.dna.DnaStatements;

/** Gets the events that networks are made from. */
public final class NetworkSource {

    private NetworkSource() {}

    /**
     * Returns the events of a file of Discourse Network Analyzer.
     *
     * @param type the label of the statements' type; the file's first if empty
     * @throws InputException if the file cannot be read, or has no such type
     */
    public static Events ofDna(Path file, Optional<String> type) throws InputException {
        try {
            DnaFile dna = DnaFile.read(file);
            List<String> types = DnaStatements.types(dna);
            if (types.isEmpty()) {
                throw InputException.broken("The file " + file + " has no statements");
            }
            return DnaEvents.of(DnaStatements.of(dna, type.orElse(types.get(0))));
        } catch (DnaException e) {
            throw InputException.broken(String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            throw InputException.wrongCall(String.valueOf(e.getMessage()));
        }
    }

    /** Returns what selects events between two dates. */
    public static Selection selection(
            DateRange range, List<Exclusion> exclusions, Duplicates duplicates, boolean hasIsolates) {
        return new Selection(
                range.since().map(date -> date.earliest().atStartOfDay()),
                range.until().map(date -> date.latest().atTime(LocalTime.of(23, 59, 59))),
                exclusions,
                duplicates,
                hasIsolates);
    }
}
