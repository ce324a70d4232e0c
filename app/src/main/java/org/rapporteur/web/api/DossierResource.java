package org.rapporteur.web.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.service.CodeRecord;
import org.rapporteur.service.EditDossier;
import org.rapporteur.service.Errands;
import org.rapporteur.service.InputException;
import org.rapporteur.service.OpenRecord;
import org.rapporteur.service.Right;
import org.rapporteur.service.ShownDossier;
import org.rapporteur.service.TryDossier;

/** The dossier: what is in it, and how it is changed after telling what that means. */
final class DossierResource implements Resource {

    private static final int CONFLICT = 409;
    private static final int WRONG = 400;

    /** A dossier has at most so many bytes, as JSON. */
    private static final int LONGEST = 4 << 20;

    /** So many articles are coded while a program waits. */
    private static final int TRIED = 5;

    private record Shown() {}

    private final OpenRecord record;
    private final Errands errands;

    DossierResource(OpenRecord record, Errands errands) {
        this.record = record;
        this.errands = errands;
    }

    @Override
    public List<Operation> operations() {
        Schema draft = Schema.named("Draft");
        Schema changes = Schema.list(Schema.named("Change"));
        return List.of(
                Operation.get("/dossier", "getDossier", "Returns what is in the dossier, and its file's text.")
                        .answers(200, "The dossier.", Schema.named("Dossier"))
                        .marked(question -> EditDossier.mark(record.how()))
                        .by(question -> whole()),
                Operation.post(
                                "/dossier/check",
                                "checkDossier",
                                "Tells what another text would change about the dossier. Nothing is kept.",
                                draft)
                        .taking(LONGEST)
                        .answers(200, "The changes.", Schema.object("changes", changes))
                        .by(question -> Answer.of(Json.object("changes", changes(question)))),
                Operation.post(
                                "/dossier/try",
                                "tryDossier",
                                "Codes " + TRIED + " articles by another text, and tells what comes out otherwise."
                                        + " Nothing is kept.",
                                draft)
                        .needs(Right.CODE)
                        .taking(LONGEST)
                        .answers(
                                200,
                                "The changes, and what they bring.",
                                Schema.object("changes", changes, "trial", Schema.named("Trial")))
                        .by(question -> Answer.of(Json.object("changes", changes(question), "trial", tried(question)))),
                ErrandResource.begins(Operation.post(
                                "/dossier",
                                "saveDossier",
                                "Saves another text, unless somebody changed it meanwhile, and codes the record anew.",
                                Schema.named("SavedDraft")))
                        .needs(Right.CODE)
                        .taking(LONGEST)
                        .by(this::save),
                Operation.get("/issues", "listIssues", "Lists what a statement can be about, in the dossier's order.")
                        .page("Issue", "total", Schema.count())
                        .by(question ->
                                question.page(dossier().issues(), ShownDossier.Issue::id, DossierResource::issue)),
                Operation.get("/propositions", "listPropositions", "Lists what one can be for or against.")
                        .page("Proposition", "total", Schema.count())
                        .by(question -> question.page(
                                dossier().propositions(), ShownDossier.Proposition::id, DossierResource::proposition)));
    }

    private ShownDossier dossier() throws InputException {
        return record.result(new Shown(), () -> EditDossier.shown(record.how()));
    }

    private Answer whole() throws InputException {
        Optional<EditDossier.Source> source = EditDossier.source(record.how());
        ShownDossier dossier = shown(source);
        return Answer.of(Json.object(
                "name", dossier.name(),
                "title", dossier.title(),
                "conflict",
                        dossier.conflict()
                                .map(conflict -> Json.object("id", conflict.id(), "parties", conflict.parties())),
                "actors", dossier.actors().stream().map(DossierResource::actor).toList(),
                "issues", dossier.issues().stream().map(DossierResource::issue).toList(),
                "propositions",
                        dossier.propositions().stream()
                                .map(DossierResource::proposition)
                                .toList(),
                "agreements",
                        dossier.agreements().stream()
                                .map(DossierResource::agreement)
                                .toList(),
                "outlets",
                        dossier.outlets().stream().map(DossierResource::called).toList(),
                "period", dossier.period(),
                "languages", dossier.languages(),
                "text", source.map(EditDossier.Source::text),
                "seen", source.map(EditDossier.Source::seen)));
    }

    /** Returns what is in the dossier; if something there has to be mended, the problem has all that mending it takes. */
    private ShownDossier shown(Optional<EditDossier.Source> source) {
        try {
            return EditDossier.shown(record.how());
        } catch (InputException e) {
            Problem problem = Problem.of(e).with("lines", e.lines());
            source.ifPresent(each -> problem.with("text", each.text()).with("seen", each.seen()));
            throw problem;
        }
    }

    private static Map<String, Object> called(ShownDossier.Called called) {
        return Json.object("name", called.name(), "aliases", called.aliases());
    }

    private static Object actor(ShownDossier.Somebody actor) {
        return Json.object(
                "id", actor.id(),
                "name", actor.names().name(),
                "aliases", actor.names().aliases(),
                "side", actor.side(),
                "roles", actor.roles());
    }

    private static Object agreement(ShownDossier.Agreement agreement) {
        return Json.object(
                "name", agreement.names().name(),
                "aliases", agreement.names().aliases(),
                "date", agreement.date(),
                "parties", agreement.parties());
    }

    private static Object issue(ShownDossier.Issue issue) {
        return Json.object("id", issue.id(), "covers", issue.covers());
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

    private static String text(Question question) {
        return question.words("text").orElseThrow().replace("\r\n", "\n");
    }

    private List<Object> changes(Question question) throws InputException {
        return mended(() -> EditDossier.changes(record, text(question))).stream()
                .<Object>map(each -> Json.object(
                        "kind", each.kind(),
                        "id", each.id(),
                        "how", Trees.word(each.how()),
                        "words", each.words(),
                        "statements",
                                each.statements().isPresent()
                                        ? Optional.of(each.statements().getAsInt())
                                        : Optional.empty()))
                .toList();
    }

    private Map<String, Object> tried(Question question) throws InputException {
        TryDossier.Trial trial = mended(() -> TryDossier.run(record, text(question), TRIED, question.person()));
        return Json.object(
                "articles", trial.articles(),
                "statements", trial.statements(),
                "differing", trial.differing(),
                "differences",
                        trial.differences().stream()
                                .map(each -> Json.object(
                                        "statement", each.statement(),
                                        "speaker", each.speaker(),
                                        "words", each.words(),
                                        "field", each.field(),
                                        "from", each.from(),
                                        "to", each.to()))
                                .toList(),
                "more", trial.more());
    }

    private Answer save(Question question) throws InputException {
        String seen = question.words("seen").orElseThrow();
        Optional<EditDossier.Source> source = EditDossier.source(record.how());
        if (source.isPresent() && !source.get().seen().equals(seen)) {
            throw new Problem(CONFLICT, "The dossier was changed by somebody else meanwhile; get it again")
                    .with("seen", seen);
        }
        mended(() -> {
            EditDossier.save(record.file(), record.how(), text(question), seen, question.person());
            return true;
        });
        record.reload();
        return ErrandResource.begun(
                errands,
                errands.begin(
                        "Coding the record anew",
                        progress -> CodeRecord.run(record.file(), record.how(), progress, question.person())));
    }

    /** Something that cannot be done before the text is mended. */
    private interface Work<T> {
        T run() throws InputException;
    }

    private static <T> T mended(Work<T> work) throws InputException {
        try {
            return work.run();
        } catch (InputException e) {
            if (e.kind() != InputException.Kind.BROKEN) {
                throw e;
            }
            throw new Problem(WRONG, String.join(" ", e.lines()))
                    .with("field", "text")
                    .with("lines", e.lines());
        }
    }
}
