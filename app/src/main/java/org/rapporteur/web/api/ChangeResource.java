package org.rapporteur.web.api;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.model.Author;
import org.rapporteur.service.Change;
import org.rapporteur.service.InputException;
import org.rapporteur.service.ListChanges;
import org.rapporteur.service.ListedReview;
import org.rapporteur.service.OpenRecord;

/** All that persons did to a record. */
final class ChangeResource implements Resource {

    private static final Schema KIND = Schema.words(
            Arrays.stream(Change.Kind.values()).map(Change.Kind::word).toList());

    private final OpenRecord record;

    ChangeResource(OpenRecord record) {
        this.record = record;
    }

    /** Adds what a change looks like, by name. */
    static void schemas(Map<String, Schema> all) {
        all.put(
                "HistoryEntry",
                Schema.object(
                        "kind",
                        KIND,
                        "number",
                        Schema.count(),
                        "coder",
                        Schema.text().orNull(),
                        "at",
                        Schema.text().and("format", "date-time").orNull(),
                        "did",
                        Schema.text(),
                        "parts",
                        Schema.list(
                                Schema.object("what", Schema.text(), "before", Schema.text(), "after", Schema.text())),
                        "undone_by",
                        Schema.count().orNull(),
                        "statement",
                        Schema.text().orNull()));
    }

    @Override
    public List<Operation> operations() {
        return List.of(Operation.get(
                        "/changes",
                        "listChanges",
                        "Lists everything that somebody did to the record, from the first: who, when, what, and from what to"
                                + " what. What was done to accounts is for whoever manages them.")
                .with(Parameter.query("kind", "Only of this kind.", KIND))
                .with(Parameter.query("coder", "Only what this person did."))
                .marked(question -> String.valueOf(
                        ListChanges.accounts(record.file(), question.person()).size()))
                .page("HistoryEntry", "total", Schema.count())
                .by(this::changes));
    }

    private Answer changes(Question question) throws InputException {
        List<Change> ofRecord = record.result("changes", () -> ListChanges.run(record.file()));
        Optional<String> kind = question.text("kind");
        Optional<String> coder = question.text("coder");
        List<Change> found = ListChanges.with(ofRecord, ListChanges.accounts(record.file(), question.person())).stream()
                .filter(each -> kind.isEmpty() || each.kind().word().equals(kind.get()))
                .filter(each -> coder.isEmpty() || each.by().map(Author::coder).equals(coder))
                .toList();
        return question.page(found, each -> each.kind().word() + " " + each.number(), ChangeResource::tree);
    }

    private static Map<String, Object> tree(Change change) {
        return Json.object(
                "kind", change.kind().word(),
                "number", change.number(),
                "coder", change.by().map(Author::coder),
                "at", change.by().map(Author::at),
                "did", change.did(),
                "parts",
                        change.parts().stream()
                                .map(part -> Json.object(
                                        "what", part.what(),
                                        "before", part.before(),
                                        "after", part.after()))
                                .toList(),
                "undone_by", change.undoneBy(),
                "statement", change.review().map(ListedReview::statement));
    }
}
