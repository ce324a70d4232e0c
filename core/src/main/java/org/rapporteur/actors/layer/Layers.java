package org.rapporteur.actors.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.actors.Actor;
import org.rapporteur.actors.Directory;

/** Lays the files of a person over a directory: the dossier's over the built-in one, and the user's over both. */
public final class Layers {

    private Layers() {}

    /**
     * Returns a directory with one more layer over it, which adds actors and overrides fields of those that are there.
     *
     * @param below the directory of the earlier layers
     * @param files the files of the layer; they may name each other's actors
     * @throws BrokenActorsException if something in the files has to be mended; it names all of it
     */
    public static Directory over(Directory below, List<ActorsFile> files) throws BrokenActorsException {
        Defects defects = new Defects();
        List<Draft> drafts = new LayerReader(defects).read(files);
        List<Actor> above = new ArrayList<>();
        for (Draft draft : drafts) {
            below.actor(draft.id())
                    .or(() -> beginning(draft, defects))
                    .map(draft::over)
                    .ifPresent(above::add);
        }
        Directory merged = below.with(above);
        new Checks(merged, drafts, defects).all();
        defects.check();
        return merged;
    }

    /** Returns what a new actor begins as, if the draft says enough. */
    private static Optional<Actor> beginning(Draft draft, Defects defects) {
        if (draft.type().isPresent() && draft.name().isPresent()) {
            return Optional.of(Actor.named(
                    draft.id(), draft.type().get(), draft.name().get().value()));
        }
        if (draft.isWhole()) {
            String missing = draft.type().isEmpty() ? "type" : "name";
            defects.add(
                    draft.place(),
                    missing,
                    "is missing; a new actor needs type and name, and no earlier layer has \"" + draft.id() + "\"");
        }
        return Optional.empty();
    }
}
