package org.rapporteur.service;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.store.RecordFile;
import org.rapporteur.store.UsedCodes;

/**
 * The codes that a person may give: those that the record has, and those of the dossier.
 *
 * @param issues what a statement can be about, by id, with what belongs to it; in alphabetical order
 * @param propositions what one can be for or against, by id, with what is proposed; in alphabetical order
 */
public record ReviewChoices(Map<String, String> issues, Map<String, String> propositions) {

    /** Copies the maps. */
    public ReviewChoices {
        issues = Collections.unmodifiableMap(new TreeMap<>(issues));
        propositions = Collections.unmodifiableMap(new TreeMap<>(propositions));
    }

    static ReviewChoices of(RecordFile record, Knowledge knowledge) {
        UsedCodes used = Replayed.of(record).codes();
        Map<String, String> issues = new TreeMap<>();
        used.issues().forEach(id -> issues.put(id, ""));
        knowledge.codebook().issues().forEach(issue -> issues.put(issue.id(), issue.covers()));
        Map<String, String> propositions = new TreeMap<>();
        used.stances().keySet().forEach(id -> propositions.put(id, ""));
        knowledge.codebook().propositions().forEach(each -> propositions.put(each.id(), each.text()));
        return new ReviewChoices(issues, propositions);
    }
}
