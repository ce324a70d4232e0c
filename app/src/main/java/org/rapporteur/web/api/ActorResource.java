package org.rapporteur.web.api;

import java.util.List;
import java.util.Map;
import org.rapporteur.analysis.Said;
import org.rapporteur.service.InputException;
import org.rapporteur.service.ListActors;
import org.rapporteur.service.OpenRecord;
import org.rapporteur.service.RecordActor;
import org.rapporteur.service.ShownActor;
import org.rapporteur.service.Spell;

/** Everybody with a name who says something. */
final class ActorResource implements Resource {

    private final OpenRecord record;

    ActorResource(OpenRecord record) {
        this.record = record;
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                Operation.get(
                                "/actors",
                                "listActors",
                                "Lists everybody with a name who says something, who says most first.")
                        .with(
                                Parameter.query("words", "Words all of which stand in the id, a name or a role."),
                                Parameter.query("side", "For whom they speak."))
                        .page("Actor", "total", Schema.count())
                        .by(this::list),
                Operation.get(
                                "/actors/{id}",
                                "getActor",
                                "Returns an actor with its statements and what was corrected.")
                        .with(Parameter.path("id", "The actor's id, the beginning of it, or a name."))
                        .answers(200, "The actor.", Schema.named("ShownActor"))
                        .by(this::one));
    }

    private record Listing(java.util.Optional<String> words, java.util.Optional<String> side) {}

    private Answer list(Question question) throws InputException {
        Listing wanted = new Listing(question.text("words"), question.text("side"));
        List<RecordActor> actors = record.result(
                wanted,
                () -> ListActors.run(record, wanted.words(), wanted.side()).actors());
        return question.page(actors, RecordActor::id, ActorResource::actor);
    }

    private Answer one(Question question) throws InputException {
        ShownActor shown = ListActors.show(record, question.required("id"));
        List<Said> said = record.saidBy(shown.actor().id());
        return Answer.of(Json.object(
                "actor", actor(shown.actor()),
                "articles",
                        shown.articles().stream()
                                .map(each -> Json.object(
                                        "article",
                                        each.article(),
                                        "names",
                                        each.names(),
                                        "statements",
                                        each.statements()))
                                .toList(),
                "roles", spells(Spell.roles(said)),
                "sides", spells(Spell.sides(said)),
                "edits", shown.edits().stream().map(ActorEditResource::tree).toList()));
    }

    private static List<Map<String, Object>> spells(List<Spell> spells) {
        return spells.stream()
                .map(each -> Json.object(
                        "what", each.what(), "statements", each.count(), "first", each.first(), "last", each.last()))
                .toList();
    }

    private static Map<String, Object> actor(RecordActor actor) {
        return Json.object(
                "id", actor.id(),
                "name", actor.name(),
                "aliases", actor.aliases(),
                "type", actor.type(),
                "roles", actor.roles(),
                "sides", actor.sides(),
                "statements", actor.statements(),
                "articles", actor.articles(),
                "first", actor.first(),
                "last", actor.last());
    }
}
