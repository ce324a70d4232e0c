package org.rapporteur.actors.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.actors.Actor;
import org.rapporteur.actors.ActorType;
import org.rapporteur.actors.Directory;
import org.rapporteur.model.Conflict;
import org.rapporteur.yaml.BrokenFileException;
import org.rapporteur.yaml.Defects;
import org.rapporteur.yaml.Fields;
import org.rapporteur.yaml.YamlFile;

/** Lays the files of a person over a directory: the dossier's over the built-in one, and the user's over both. */
public final class Layers {

    private Layers() {}

    /**
     * Returns a directory with one more layer over it, which adds actors and overrides fields of those that are there.
     * Somebody known by name alone, of whom the layer tells no more than names, is not added: articles tell the rest.
     *
     * @param below the directory of the earlier layers
     * @param files the files of the layer; they may name each other's actors
     * @throws BrokenFileException if something in the files has to be mended; it names all of it
     */
    public static Directory over(Directory below, List<YamlFile> files) throws BrokenFileException {
        Defects defects = new Defects();
        Directory merged = over(below, new LayerReader(defects).read(files), Optional.empty(), defects);
        defects.check();
        return merged;
    }

    /**
     * Returns a directory with one more layer over it of which only the names are of use: those known by name alone are in
     * it, as persons.
     *
     * @throws BrokenFileException if something in the file has to be mended; it names all of it
     */
    public static Directory named(Directory below, YamlFile file) throws BrokenFileException {
        Defects defects = new Defects();
        List<Draft> drafts = new LayerReader(defects).read(List.of(file));
        Directory alone = below.with(drafts.stream()
                .filter(draft -> draft.isNameAlone() && below.actor(draft.id()).isEmpty())
                .flatMap(draft ->
                        draft.name().stream().map(name -> Actor.named(draft.id(), ActorType.PERSON, name.value())))
                .toList());
        Directory merged = over(alone, drafts, Optional.empty(), defects);
        defects.check();
        return merged;
    }

    /**
     * Returns a directory with one more layer over it that stands in a file with other keys besides.
     *
     * @param below the directory of the earlier layers
     * @param layer where the actors stand
     * @param conflict the conflict whose parties are known: no actor may be of another side in it
     * @param defects takes what has to be mended in the actors; if there is anything, the directory is of no use
     */
    public static Directory over(Directory below, Source layer, Optional<Conflict> conflict, Defects defects) {
        LayerReader reader = new LayerReader(defects);
        reader.read(layer.file());
        return over(below, reader.read(layer.more()), conflict, defects);
    }

    /**
     * Where the actors of one layer stand.
     *
     * @param file the keys of a file; none called {@code actors} is one without actors
     * @param more further files, with actors only; all may name each other's actors
     */
    public record Source(Fields file, List<YamlFile> more) {

        /** Copies the list. */
        public Source {
            more = List.copyOf(more);
        }
    }

    private static Directory over(Directory below, List<Draft> drafts, Optional<Conflict> conflict, Defects defects) {
        List<Actor> above = new ArrayList<>();
        for (Draft draft : drafts) {
            below.actor(draft.id())
                    .or(() -> beginning(draft, defects))
                    .map(draft::over)
                    .ifPresent(above::add);
        }
        Directory merged = below.with(above);
        Checks checks = new Checks(merged, drafts, defects);
        checks.all();
        conflict.ifPresent(checks::sidesOf);
        return merged;
    }

    /** Returns what a new actor begins as, if the draft says enough. */
    private static Optional<Actor> beginning(Draft draft, Defects defects) {
        if (draft.type().isPresent() && draft.name().isPresent()) {
            return Optional.of(Actor.named(
                    draft.id(), draft.type().get(), draft.name().get().value()));
        }
        boolean isEnough = draft.isNameAlone() && draft.name().isPresent();
        if (draft.isWhole() && !isEnough) {
            String missing = draft.type().isEmpty() && !draft.isNameAlone() ? "type" : "name";
            defects.add(
                    draft.place(),
                    missing,
                    "is missing; a new actor needs type and name, and no earlier layer has \"" + draft.id() + "\"");
        }
        return Optional.empty();
    }
}
