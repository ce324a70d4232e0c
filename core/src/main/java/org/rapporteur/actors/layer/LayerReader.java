package org.rapporteur.actors.layer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.actors.ActorId;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads the files of one layer into drafts. All defects are gathered, none stops the reading of another actor. */
final class LayerReader {

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setLabel("actors")
            .setCodePointLimit(ActorsFile.MOST_BYTES)
            .build();

    private static final String FORM = "write \"actors:\" and below it one \"- id: …\" for each actor";

    private final Defects defects;
    private final Map<ActorId, Draft> drafts = new HashMap<>();
    private final List<Draft> inOrder = new ArrayList<>();

    LayerReader(Defects defects) {
        this.defects = defects;
    }

    /** Returns the drafts of all files, in their order. */
    List<Draft> read(List<ActorsFile> files) {
        files.forEach(this::read);
        return List.copyOf(inOrder);
    }

    private void read(ActorsFile file) {
        compose(file).ifPresent(root -> {
            if (!(root instanceof MappingNode mapping)) {
                defects.add(Fields.placeOf(file.name(), root), "", "is no list of actors; " + FORM);
                return;
            }
            Fields fields = new Fields(mapping, file.name(), Set.of("actors"), defects);
            Optional<List<Node>> entries = fields.nodes("actors", Fields.MOST_ACTORS);
            if (entries.isEmpty() && !fields.has("actors")) {
                defects.add(Fields.placeOf(file.name(), root), "actors", "is missing; " + FORM);
            }
            entries.orElse(List.of()).forEach(entry -> entry(file.name(), entry));
        });
    }

    private Optional<Node> compose(ActorsFile file) {
        try {
            Optional<Node> root = new Composer(SETTINGS, new GuardedParser(SETTINGS, file.text())).getSingleNode();
            if (root.isEmpty()) {
                defects.add(new Place(file.name(), 1), "", "the file is empty; " + FORM);
            }
            return root;
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            defects.add(
                    new Place(file.name(), line),
                    "",
                    "this is no YAML (" + e.getProblem() + "); mend the line, or put its value in quotes");
        } catch (YamlEngineException e) {
            defects.add(new Place(file.name(), 1), "", "this is no YAML (" + e.getMessage() + "); mend the file");
        }
        return Optional.empty();
    }

    private void entry(String file, Node node) {
        if (!(node instanceof MappingNode mapping)) {
            String trouble = node instanceof SequenceNode ? "a list cannot be an actor" : "a text cannot be an actor";
            defects.add(Fields.placeOf(file, node), "actors", trouble + "; write \"- id: …\" and its keys below");
            return;
        }
        new DraftReader(mapping, file, defects).read().ifPresent(draft -> {
            Draft first = drafts.putIfAbsent(draft.id(), draft);
            if (first == null) {
                inOrder.add(draft);
            } else {
                defects.add(
                        draft.place(),
                        "id",
                        "\"" + draft.id() + "\" stands already in " + first.place() + "; make one of the two");
            }
        });
    }
}
