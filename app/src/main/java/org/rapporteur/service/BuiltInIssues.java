package org.rapporteur.service;

import java.util.List;
import org.rapporteur.model.Issue;

/** The issues of the codebook, which records have unless their dossier says otherwise. */
public final class BuiltInIssues {

    private BuiltInIssues() {}

    /** Returns their short names in the order of the codebook. */
    public static List<String> names() {
        return Issue.CODEBOOK.stream().map(Issue::id).toList();
    }
}
