package org.rapporteur.service;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.actors.Actor;
import org.rapporteur.actors.Directory;
import org.rapporteur.actors.NamedId;
import org.rapporteur.actors.layer.LayerWriter;
import org.rapporteur.model.StatementId;
import org.rapporteur.model.edits.Edit;
import org.rapporteur.model.edits.Edits;
import org.rapporteur.model.edits.Mention;
import org.rapporteur.model.edits.Part;
import org.rapporteur.store.ArticleHead;
import org.rapporteur.store.RecordFile;

/**
 * Corrects who is who in a record. What was read stays as it is; an edit is added, and what is shown follows from both.
 *
 * <p>Actors are named by their ids, the beginnings of these, or their names. Every method throws {@link InputException} if the
 * record cannot be used or the edit makes no sense, and then nothing is changed.
 */
public final class EditActors {

    /** What finds out which edits are to be made. */
    interface Maker {
        List<Edit> of(RecordFile record, RecordCast cast) throws InputException;
    }

    private EditActors() {}

    /** Makes an edit. */
    public static DoneEdit make(Path file, ActorWish wish, Person person) throws InputException {
        person.require(Right.ACTORS);
        return make(file, (record, cast) -> List.of(edit(file, record, cast, wish)), person)
                .get(0);
    }

    /** Returns what {@link #make(Path, ActorWish, Person)} would do at present; nothing is changed. */
    public static DoneEdit plan(Path file, ActorWish wish, Person person) throws InputException {
        person.require(Right.ACTORS);
        return Records.reading(file, record -> {
            RecordCast cast = RecordCast.of(record);
            Edits edits = cast.edits();
            Edit edit = edit(file, record, cast, wish);
            return new DoneEdit(
                    edits.all().size() + 1, EditWords.of(edit), changed(cast.mentions(), edits, edits.with(edit)));
        });
    }

    private static Edit edit(Path file, RecordFile record, RecordCast cast, ActorWish wish) throws InputException {
        if (wish instanceof ActorWish.Merge merge) {
            return merge(cast, merge);
        }
        if (wish instanceof ActorWish.Split split) {
            return split(file, record, cast, split);
        }
        if (wish instanceof ActorWish.Rename rename) {
            return rename(cast, rename);
        }
        return undo(cast, ((ActorWish.Undo) wish).edit());
    }

    private static Edit merge(RecordCast cast, ActorWish.Merge wish) throws InputException {
        Set<String> from = new LinkedHashSet<>();
        for (String key : wish.from()) {
            from.add(cast.find(key).id());
        }
        String target = target(cast, wish.into());
        if (from.contains(target)) {
            throw InputException.broken(
                    target + " cannot be merged into itself; name those whom you take for the same");
        }
        return new Edit.Merge(List.copyOf(from), target, cast.ownNameOf(target));
    }

    private static String target(RecordCast cast, String key) throws InputException {
        // The directory's own may come in with articles that are yet to be read.
        return cast.actor(key).isEmpty()
                        && cast.edits().actor(key).equals(key)
                        && RecordCast.inDirectory(key).isPresent()
                ? key
                : cast.find(key).id();
    }

    private static Edit split(Path file, RecordFile record, RecordCast cast, ActorWish.Split wish)
            throws InputException {
        RecordActor actor = cast.find(wish.actor());
        if (wish.articles().isEmpty() && wish.statements().isEmpty()) {
            throw InputException.wrongCall(
                    "Choose the articles or statements of " + actor.id() + " that are somebody else's");
        }
        List<Mention> mentions = cast.gathered(actor.id()).told().stream()
                .map(told -> told.mention())
                .toList();
        Set<String> names = new LinkedHashSet<>();
        for (String article : wish.articles()) {
            names.addAll(articles(record, file, article, mentions, actor));
        }
        Set<StatementId> ids = new LinkedHashSet<>();
        for (String statement : wish.statements()) {
            ids.add(statement(statement, mentions, actor));
        }
        String other = other(cast, actor, checked(wish.name()));
        String called = cast.ownNameOf(other).equals(other) ? wish.name() : cast.ownNameOf(other);
        return new Edit.Split(actor.id(), new Part(List.copyOf(names), List.copyOf(ids)), other, called);
    }

    private static Set<String> articles(
            RecordFile record, Path file, String key, List<Mention> mentions, RecordActor actor) throws InputException {
        Set<String> names = new LinkedHashSet<>();
        for (ArticleHead head : ArticleKey.find(record, file, key)) {
            if (mentions.stream().anyMatch(mention -> mention.article().equals(head.name()))) {
                names.add(head.name());
            }
        }
        if (names.isEmpty()) {
            throw InputException.broken("The article " + key + " has no statement of " + actor.id() + "; "
                    + "\"rapporteur actors show " + actor.id() + "\" lists those that have");
        }
        return names;
    }

    private static StatementId statement(String key, List<Mention> mentions, RecordActor actor) throws InputException {
        List<StatementId> found = mentions.stream()
                .map(Mention::statement)
                .filter(id -> id.value().startsWith(key))
                .distinct()
                .toList();
        Optional<StatementId> same =
                found.stream().filter(id -> id.value().equals(key)).findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        if (found.size() > 1) {
            throw InputException.broken(found.size() + " statements of " + actor.id() + " begin with " + key
                    + ", such as " + found.get(0) + " and " + found.get(1) + "; give the whole id");
        }
        if (found.isEmpty()) {
            throw InputException.broken(actor.id() + " has no statement " + key + "; \"rapporteur actors show "
                    + actor.id() + "\" lists those there are");
        }
        return found.get(0);
    }

    /** Returns the id of whoever a part is split off as. */
    private static String other(RecordCast cast, RecordActor actor, String name) throws InputException {
        List<RecordActor> there = cast.named(name);
        List<Actor> known = Directory.builtIn().named(name);
        Optional<String> other = cast.actor(name)
                .map(RecordActor::id)
                .or(() -> there.stream()
                        .map(RecordActor::id)
                        .filter(id -> !id.equals(actor.id()))
                        .findFirst())
                .or(() -> there.stream().map(RecordActor::id).findFirst())
                .or(() -> known.size() == 1 ? Optional.of(known.get(0).id().value()) : NamedId.of(name))
                .map(id -> cast.edits().actor(id).equals(actor.id())
                        ? id
                        : cast.edits().actor(id));
        if (other.isEmpty()) {
            throw InputException.broken(
                    "\"" + name + "\" has no letter from a to z; write the name as English news does");
        }
        if (other.get().equals(actor.id())) {
            throw InputException.broken("\"" + name + "\" is the name of " + actor.id()
                    + " itself; tell the two apart, as in \"" + name + " (judge)\"");
        }
        return other.get();
    }

    private static Edit rename(RecordCast cast, ActorWish.Rename wish) throws InputException {
        RecordActor actor = cast.find(wish.actor());
        String called = checked(wish.name());
        if (called.equals(actor.name())) {
            throw InputException.broken(actor.id() + " is called \"" + called + "\" already");
        }
        for (RecordActor other : cast.named(called)) {
            if (!other.id().equals(actor.id())) {
                throw InputException.broken("\"" + called + "\" is the name of " + other.id()
                        + " already; merge the two, or tell them apart, as in \"" + called + " (judge)\"");
            }
        }
        return new Edit.Rename(actor.id(), called);
    }

    private static String checked(String name) throws InputException {
        if (name.isBlank() || !name.equals(LayerWriter.text(name))) {
            throw InputException.broken(
                    "\"" + LayerWriter.text(name)
                            + "\" is no name as it was given: write one line of at most 200 characters, without spaces at its ends");
        }
        return name;
    }

    private static Edit undo(RecordCast cast, int number) throws InputException {
        Edits edits = cast.edits();
        if (number < 1 || number > edits.all().size()) {
            throw InputException.broken(
                    "There is no edit " + number + "; \"rapporteur actors edits\" lists those there are");
        }
        if (edits.all().get(number - 1) instanceof Edit.Undo undo) {
            throw InputException.broken("Edit " + number + " took edit " + undo.edit()
                    + " back; to have that again, make it again: "
                    + EditWords.of(edits.all().get(undo.edit() - 1)));
        }
        Optional<Integer> undone = edits.undoneBy(number);
        if (undone.isPresent()) {
            throw InputException.broken("Edit " + number + " was undone already, by edit " + undone.get());
        }
        Optional<Integer> later = edits.dependent(number, cast.mentions());
        if (later.isPresent()) {
            throw InputException.broken("Edit " + later.get() + " ("
                    + EditWords.of(edits.all().get(later.get() - 1)) + ") depends on edit " + number
                    + "; undo edit " + later.get() + " first");
        }
        return new Edit.Undo(number);
    }

    /** Returns all edits, in their order. */
    public static List<ListedEdit> list(Path file) throws InputException {
        return Records.reading(file, record -> EditWords.all(record.edits(), record.editsBy()));
    }

    /** Makes edits, all or none, while nobody else changes the record. */
    static List<DoneEdit> make(Path file, Maker maker, Person person) throws InputException {
        person.require(Right.ACTORS);
        return Records.editing(file, record -> {
            List<DoneEdit> done = new ArrayList<>();
            record.<InputException>atOnce(() -> {
                RecordCast cast = RecordCast.of(record);
                Edits edits = cast.edits();
                for (Edit edit : maker.of(record, cast)) {
                    Edits more = edits.with(edit);
                    int number = record.keep(edit, person.author(), before(cast, edits, edit));
                    done.add(new DoneEdit(number, EditWords.of(edit), changed(cast.mentions(), edits, more)));
                    edits = more;
                }
            });
            return done;
        });
    }

    /** Returns what an actor is called that an edit renames. */
    private static Optional<String> before(RecordCast cast, Edits edits, Edit edit) {
        return edit instanceof Edit.Rename rename
                ? edits.renamed(rename.actor())
                        .or(() -> cast.actor(rename.actor()).map(RecordActor::name))
                : Optional.empty();
    }

    private static int changed(List<Mention> mentions, Edits before, Edits after) {
        int changed = 0;
        for (Mention mention : mentions) {
            if (!Objects.equals(before.speaker(mention), after.speaker(mention))) {
                changed++;
            }
        }
        return changed;
    }
}
