package org.rapporteur.service;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.rapporteur.model.edits.Edit;
import org.rapporteur.model.edits.Edits;
import org.rapporteur.model.edits.Part;

/** Says what edits do. */
final class EditWords {

    private EditWords() {}

    /** Returns all edits. */
    static List<ListedEdit> all(Edits edits) {
        return IntStream.rangeClosed(1, edits.all().size())
                .mapToObj(number -> one(edits, number))
                .toList();
    }

    /** Returns an edit. */
    static ListedEdit one(Edits edits, int number) {
        return new ListedEdit(number, of(edits.all().get(number - 1)), edits.undoneBy(number));
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
