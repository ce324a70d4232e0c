package org.rapporteur.web.api;

import java.util.List;
import org.rapporteur.service.DossierFiles;
import org.rapporteur.service.InputException;
import org.rapporteur.service.OpenRecord;
import org.rapporteur.service.ShownDossier;

/** What statements can be about, as the dossier has it. */
final class DossierResource implements Resource {

    private record Shown() {}

    private final OpenRecord record;

    DossierResource(OpenRecord record) {
        this.record = record;
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                Operation.get("/issues", "listIssues", "Lists what a statement can be about, in the dossier's order.")
                        .page("Issue", "total", Schema.count())
                        .by(question -> question.page(
                                dossier().issues(),
                                ShownDossier.Issue::id,
                                issue -> Json.object("id", issue.id(), "covers", issue.covers()))),
                Operation.get("/propositions", "listPropositions", "Lists what one can be for or against.")
                        .page("Proposition", "total", Schema.count())
                        .by(question -> question.page(
                                dossier().propositions(), ShownDossier.Proposition::id, DossierResource::proposition)));
    }

    private ShownDossier dossier() throws InputException {
        return record.result(new Shown(), () -> DossierFiles.show(record.how().dossier()));
    }

    private static Object proposition(ShownDossier.Proposition proposition) {
        return Json.object(
                "id", proposition.id(),
                "text", proposition.text(),
                "issue", proposition.issue(),
                "words_for", proposition.wordsFor(),
                "words_against", proposition.wordsAgainst(),
                "examples",
                        proposition.examples().stream()
                                .map(example -> Json.object("text", example.text(), "stance", example.stance()))
                                .toList());
    }
}
