package org.rapporteur.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.actors.Actor;
import org.rapporteur.actors.ActorId;
import org.rapporteur.actors.ActorType;
import org.rapporteur.actors.Directory;
import org.rapporteur.actors.Folding;
import org.rapporteur.actors.NamedId;
import org.rapporteur.actors.layer.LayerWriter;
import org.rapporteur.actors.layer.Layers;
import org.rapporteur.model.edits.Edit;
import org.rapporteur.model.edits.Edits;
import org.rapporteur.yaml.BrokenFileException;
import org.rapporteur.yaml.YamlFile;

/** Takes the actors of a record out as a layer of the directory, and what such a layer says of them in. */
public final class ExchangeActors {

    private static final List<String> HEAD = List.of(
            "The actors of a record, as a layer of the directory. Correct it, and give it back:",
            "\"rapporteur actors import FILE\" renames and merges the record's actors as it says.",
            "Actors of the directory stand here if they were corrected. Those known by name alone have no type, and change",
            "nothing when the file is given to --actors; give one a type to let the directory know it.");

    private ExchangeActors() {}

    /**
     * Returns the actors of a record as the YAML of a layer.
     *
     * @throws InputException if the record cannot be used
     */
    public static String export(Path file) throws InputException {
        return Records.reading(file, record -> {
            RecordCast cast = RecordCast.of(record);
            Set<String> names = new HashSet<>();
            List<LayerWriter.Entry> entries = new ArrayList<>();
            for (RecordActor actor : cast.actors()) {
                entry(cast, actor, names).ifPresent(entries::add);
            }
            return LayerWriter.write(HEAD, entries);
        });
    }

    /**
     * Writes a layer into a file of its own.
     *
     * @throws InputException if there is such a file already, or it cannot be written
     */
    public static void write(String layer, Path out) throws InputException {
        try {
            Files.writeString(out, layer, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw InputException.broken(out + " is there already; name another file, or remove it");
        } catch (IOException e) {
            throw InputException.broken(out + " cannot be written (" + e.getMessage()
                    + "); check that its folder exists and that you may write there");
        }
    }

    private static Optional<LayerWriter.Entry> entry(RecordCast cast, RecordActor actor, Set<String> names) {
        String id = actor.id();
        boolean isNamed = NamedId.is(id);
        Optional<String> renamed =
                isNamed ? Optional.of(actor.name()) : cast.edits().renamed(id);
        Optional<String> name = renamed.map(LayerWriter::text)
                .map(text -> names.add(Folding.fold(text)) && isFree(text, id, cast)
                        ? text
                        : LayerWriter.text(text + " (" + id + ")"));
        // A name that takes the place of the directory's must not make that one unknown.
        Stream<String> before = isNamed || renamed.isEmpty()
                ? Stream.empty()
                : Stream.concat(Stream.of(cast.ownNameOf(id)), RecordCast.inDirectory(id).map(Actor::name).stream());
        // Of the directory's own, what it does not know: the names of those who were merged.
        Stream<String> merged = cast.gathered(id).namesAlone().stream()
                .map(LayerWriter::text)
                .filter(alias -> isNamed || !isKnownBy(alias, id));
        List<String> aliases = Stream.concat(before.map(LayerWriter::text), merged)
                .filter(alias -> NamedId.of(alias).isPresent() && isFree(alias, id, cast))
                .filter(alias -> names.add(Folding.fold(alias)))
                .toList();
        if (!ActorId.isSlug(slug(id)) || (name.isEmpty() && aliases.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new LayerWriter.Entry(comment(actor), new ActorId(slug(id)), name, aliases, !isNamed));
    }

    /** Returns an id in the form that a layer has: one that was cut may end in a hyphen. */
    private static String slug(String id) {
        return id.endsWith("-") ? id.substring(0, id.length() - 1) : id;
    }

    private static String comment(RecordActor actor) {
        List<String> parts = new ArrayList<>();
        parts.add(actor.statements() + (actor.statements() == 1 ? " statement" : " statements") + " in "
                + actor.articles() + (actor.articles() == 1 ? " article" : " articles"));
        Stream.of(actor.roles(), actor.sides())
                .filter(words -> !words.isEmpty())
                .forEach(words -> parts.add(words.stream().limit(3).collect(Collectors.joining(", "))));
        return String.join("; ", parts);
    }

    /** Returns whether nobody else whom the built-in directory has, or the record knows from another, is called so. */
    private static boolean isFree(String name, String id, RecordCast cast) {
        String fold = Folding.fold(name);
        return Directory.builtIn().named(name).stream()
                        .filter(actor -> !actor.id().value().equals(id))
                        .noneMatch(actor -> isCalled(actor, name))
                && cast.actors().stream()
                        .filter(actor -> !NamedId.is(actor.id()) && !actor.id().equals(id))
                        .flatMap(actor -> Stream.of(actor.name(), cast.ownNameOf(actor.id())))
                        .noneMatch(other -> Folding.fold(other).equals(fold));
    }

    private static boolean isKnownBy(String name, String id) {
        return Directory.builtIn().named(name).stream()
                .filter(actor -> actor.id().value().equals(id))
                .anyMatch(actor -> isCalled(actor, name));
    }

    private static boolean isCalled(Actor actor, String name) {
        return names(actor).anyMatch(own -> Folding.fold(own).equals(Folding.fold(name)));
    }

    private static Stream<String> names(Actor actor) {
        return Stream.concat(Stream.of(actor.name()), actor.aliases().stream());
    }

    /**
     * Renames and merges the actors of a record as a layer says. An actor whose names there are those of others who are known
     * by name alone takes these in, also those who are yet to come. What the layer does not say stays.
     *
     * @param file the record
     * @param layer a file in the form of docs/actors.md
     * @param person who asks for it
     * @return the edits that were made; none if the record is as the layer says
     * @throws InputException if the record or the layer cannot be used; then nothing is changed
     */
    public static List<DoneEdit> take(Path file, Path layer, Person person) throws InputException {
        EditActors.Maker maker = (record, cast) -> {
            Directory base = base(cast);
            List<Edit> edits = new ArrayList<>();
            RecordCast now = cast;
            for (Actor actor : changed(base, layer)) {
                Edits before = now.edits();
                Edits after = before;
                for (Edit edit : new Taking(now, base, actor, layer).edits()) {
                    edits.add(edit);
                    after = after.with(edit);
                }
                now = after.all().size() == before.all().size() ? now : now.with(after);
            }
            return edits;
        };
        return EditActors.make(file, maker, person);
    }

    /** The built-in actors, and below them those of the record that come from a layer of the user's. */
    private static Directory base(RecordCast cast) {
        return Directory.builtIn()
                .with(cast.actors().stream()
                        .filter(actor -> !NamedId.is(actor.id()) && ActorId.isSlug(actor.id()))
                        .filter(actor -> RecordCast.inDirectory(actor.id()).isEmpty())
                        .map(actor -> Actor.named(new ActorId(actor.id()), ActorType.PERSON, actor.name()))
                        .toList());
    }

    /** Returns the actors of which a layer says something new. */
    private static List<Actor> changed(Directory base, Path layer) throws InputException {
        try {
            return Layers.named(base, YamlFile.read(layer)).all().stream()
                    .filter(actor -> !base.actor(actor.id()).equals(Optional.of(actor)))
                    .toList();
        } catch (BrokenFileException e) {
            throw InputException.broken(String.valueOf(e.getMessage()).lines().toList());
        }
    }

    /** What a layer says of one actor, as edits. */
    private record Taking(RecordCast cast, Directory base, Actor actor, Path layer) {

        List<Edit> edits() throws InputException {
            String id = actor.id().value();
            Set<String> others = others(id);
            boolean there = cast.actor(id).isPresent();
            if (!there && others.stream().noneMatch(other -> cast.actor(other).isPresent())) {
                return List.of();
            }
            if (!cast.edits().actor(id).equals(id)) {
                throw InputException.broken(layer + ": the record has merged \"" + id + "\" into "
                        + cast.edits().actor(id) + "; use that id, or undo the merger");
            }
            List<Edit> edits = new ArrayList<>();
            if (!others.isEmpty()) {
                edits.add(new Edit.Merge(List.copyOf(others), id, there ? cast.ownNameOf(id) : actor.name()));
            }
            boolean isNamedHere = base.actor(actor.id())
                    .map(known -> !known.name().equals(actor.name()))
                    .orElse(true);
            if (there && isNamedHere && !cast.nameOf(id).equals(actor.name())) {
                edits.add(new Edit.Rename(id, actor.name()));
            }
            return edits;
        }

        /** Returns the ids of all others, known by name alone, who are called as the layer calls this one. */
        private Set<String> others(String id) throws InputException {
            Set<String> others = new LinkedHashSet<>();
            Set<String> known = new HashSet<>();
            base.actor(actor.id()).stream().flatMap(ExchangeActors::names).forEach(known::add);
            if (!NamedId.is(id)) {
                known.add(cast.ownNameOf(id));
            }
            for (String name : names(actor).filter(n -> !known.contains(n)).toList()) {
                cast.named(name).stream()
                        .map(RecordActor::id)
                        .filter(NamedId::is)
                        .forEach(others::add);
                Optional<String> named = NamedId.of(name);
                if (named.isPresent() && (cast.actor(named.get()).isPresent() || !name.equals(actor.name()))) {
                    requireNotElsewhere(named.get(), name, id);
                    others.add(named.get());
                }
            }
            others.removeIf(other -> cast.edits().actor(other).equals(id));
            return others;
        }

        private void requireNotElsewhere(String other, String name, String id) throws InputException {
            String now = cast.edits().actor(other);
            if (!now.equals(other) && !now.equals(id)) {
                throw InputException.broken(layer + ": \"" + name + "\" cannot be a name of \"" + id
                        + "\", as the record has merged " + other + " into " + now + "; undo that first");
            }
        }
    }
}
