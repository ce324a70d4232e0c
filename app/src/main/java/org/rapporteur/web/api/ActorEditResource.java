package org.rapporteur.web.api;

import java.util.List;
import java.util.Map;
import org.rapporteur.model.Author;
import org.rapporteur.service.ActorWish;
import org.rapporteur.service.DoneEdit;
import org.rapporteur.service.EditActors;
import org.rapporteur.service.InputException;
import org.rapporteur.service.ListActors;
import org.rapporteur.service.ListedEdit;
import org.rapporteur.service.OpenRecord;
import org.rapporteur.service.Right;

/** Corrections of who is who, each of which can be looked at before it is made, and taken back. */
final class ActorEditResource implements Resource {

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int MISSING = 404;

    private static final Parameter ACTOR = Parameter.path("id", "The actor's id, the beginning of it, or a name.");

    private final OpenRecord record;

    ActorEditResource(OpenRecord record) {
        this.record = record;
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                made(Operation.post(
                                "/actors/{id}/merge",
                                "mergeActor",
                                "Says that an actor is really another one.",
                                Schema.named("Merge"))
                        .with(ACTOR)
                        .by(question -> of(
                                question,
                                new ActorWish.Merge(
                                        List.of(question.required("id")),
                                        question.words("into").orElseThrow())))),
                made(Operation.post(
                                "/actors/{id}/split",
                                "splitActor",
                                "Says that some of an actor's statements are somebody else's.",
                                Schema.named("Split"))
                        .with(ACTOR)
                        .by(question -> of(
                                question,
                                new ActorWish.Split(
                                        question.required("id"),
                                        question.words("name").orElseThrow(),
                                        question.texts("articles"),
                                        question.texts("statements"))))),
                made(Operation.post(
                                "/actors/{id}/rename",
                                "renameActor",
                                "Says what an actor is called.",
                                Schema.named("Rename"))
                        .with(ACTOR)
                        .by(question -> of(
                                question,
                                new ActorWish.Rename(
                                        question.required("id"),
                                        question.words("name").orElseThrow())))),
                Operation.get(
                                "/edits",
                                "listEdits",
                                "Lists the corrections of who is who, from the first, with who made them and when.")
                        .page("ListedEdit", "total", Schema.count())
                        .by(question -> question.page(
                                EditActors.list(record.file()),
                                each -> String.valueOf(each.number()),
                                ActorEditResource::tree)),
                made(Operation.post(
                                "/edits/{number}/undo",
                                "undoEdit",
                                "Takes a correction of who is who back.",
                                Schema.named("UndoEdit"))
                        .with(new Parameter("number", true, true, "Its number.", Schema.whole(1, 999_999_999)))
                        .by(this::undo)));
    }

    private static Operation made(Operation operation) {
        return operation
                .needs(Right.ACTORS)
                .answers(OK, "What it would do; nothing is changed.", Schema.named("DoneEdit"))
                .answers(CREATED, "What was done.", Schema.named("DoneEdit"));
    }

    /** Corrects an actor that has to be there; what stands against it then is a conflict. */
    private Answer of(Question question, ActorWish wish) throws InputException {
        ListActors.show(record, question.required("id"));
        return Deciding.written(() -> done(question, wish));
    }

    private Answer undo(Question question) throws InputException {
        int number = question.whole("number");
        if (number > EditActors.list(record.file()).size()) {
            throw new Problem(MISSING, "There is no edit " + number);
        }
        return Deciding.written(() -> done(question, new ActorWish.Undo(number)));
    }

    private Answer done(Question question, ActorWish wish) throws InputException {
        boolean isPlan = Boolean.TRUE.equals(question.field("plan"));
        DoneEdit done = isPlan
                ? EditActors.plan(record.file(), wish, question.person())
                : EditActors.make(record.file(), wish, question.person());
        return new Answer.Value(
                isPlan ? OK : CREATED,
                Json.object("number", done.number(), "words", done.words(), "statements", done.statements()),
                Map.of());
    }

    /** Returns a correction as programs see it. */
    static Map<String, Object> tree(ListedEdit edit) {
        return Json.object(
                "number",
                edit.number(),
                "words",
                edit.words(),
                "undone_by",
                edit.undoneBy(),
                "coder",
                edit.by().map(Author::coder),
                "at",
                edit.by().map(Author::at));
    }
}
