package org.rapporteur.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rapporteur.model.edits.Edit;
import org.rapporteur.model.edits.Edits;
import org.rapporteur.model.edits.Part;
import org.rapporteur.store.EditBy;

/** Says what edits do. */
final class EditWords {

    private EditWords() {}

    /**
     * Returns all edits.
     *
     * @param by who made each of them
     */
    static List<ListedEdit> all(Edits edits, List<EditBy> by) {
        return IntStream.rangeClosed(1, edits.all().size())
                .mapToObj(number -> one(edits, number, by.get(number - 1)))
                .toList();
    }

    private static ListedEdit one(Edits edits, int number, EditBy by) {
        Edit edit = edits.all().get(number - 1);
        return new ListedEdit(number, of(edit), edits.undoneBy(number), by.by(), part(edit, by));
    }

    private static Optional<Change.Part> part(Edit edit, EditBy by) {
        if (edit instanceof Edit.Merge merge) {
            return Optional.of(
                    new Change.Part("actor", String.join(", ", merge.from()), target(merge.into(), merge.name())));
        }
        if (edit instanceof Edit.Split split) {
            return Optional.of(new Change.Part("actor", split.from(), target(split.into(), split.name())));
        }
        if (edit instanceof Edit.Rename rename) {
            return Optional.of(new Change.Part("name", by.before().orElse(rename.actor()), rename.name()));
        }
        return Optional.empty();
    }

    static String of(Edit edit) {
        if (edit instanceof Edit.Merge merge) {
            return "merge " + String.join(", ", merge.from()) + " into " + target(merge.into(), merge.name());
        }
        if (edit instanceof Edit.Split split) {
            return "split " + split.from() + ": " + of(split.part()) + " to " + target(split.into(), split.name());
        }
        if (edit instanceof Edit.Rename rename) {
            return "rename " + target(rename.actor(), rename.name());
        }
        return "undo " + ((Edit.Undo) edit).edit();
    }

    private static String target(String id, String name) {
        return id.equals(name) ? id : id + " (" + name + ")";
    }

    private static String of(Part part) {
        List<String> words = new ArrayList<>();
        if (!part.articles().isEmpty()) {
            words.add("what is said in " + String.join(", ", part.articles()));
        }
        if (!part.statements().isEmpty()) {
            words.add((part.statements().size() == 1 ? "statement " : "statements ")
                    + String.join(
                            ", ",
                            part.statements().stream().map(Object::toString).toList()));
        }
        return String.join(", and ", words);
    }
}
