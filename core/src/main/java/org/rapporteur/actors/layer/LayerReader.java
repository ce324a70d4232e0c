package org.rapporteur.actors.layer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.actors.ActorId;
import org.rapporteur.yaml.Defects;
import org.rapporteur.yaml.Fields;
import org.rapporteur.yaml.YamlFile;

/** Reads the actors of one layer into drafts. All defects are gathered, none stops the reading of another actor. */
final class LayerReader {

    static final int MOST_ACTORS = 50_000;

    private static final String KEY = "actors";
    private static final String FORM = "write \"actors:\" and below it one \"- id: …\" for each actor";

    private final Defects defects;
    private final Map<ActorId, Draft> drafts = new HashMap<>();
    private final List<Draft> inOrder = new ArrayList<>();

    LayerReader(Defects defects) {
        this.defects = defects;
    }

    /** Returns the drafts of all files, in their order. */
    List<Draft> read(List<YamlFile> files) {
        for (YamlFile file : files) {
            file.fields(Set.of(KEY), FORM, defects).ifPresent(fields -> {
                if (!fields.has(KEY)) {
                    fields.defect(KEY, "is missing; " + FORM);
                }
                read(fields);
            });
        }
        return List.copyOf(inOrder);
    }

    /** Returns the drafts of a file that has the list of actors among other keys; none if it has no such list. */
    List<Draft> read(Fields file) {
        file.items(
                KEY,
                MOST_ACTORS,
                DraftReader.KEYS,
                "is no actor; write \"- id: …\" and its keys below",
                fields -> new DraftReader(fields).read().map(this::add));
        return List.copyOf(inOrder);
    }

    private Draft add(Draft draft) {
        Draft first = drafts.putIfAbsent(draft.id(), draft);
        if (first == null) {
            inOrder.add(draft);
        } else {
            defects.add(
                    draft.place(),
                    "id",
                    "\"" + draft.id() + "\" stands already in " + first.place() + "; make one of the two");
        }
        return draft;
    }
}
