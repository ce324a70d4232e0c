package org.rapporteur.ingest.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.ingest.file.Bytes;
import org.rapporteur.ingest.file.UnreadableException;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A dossier: the sides, persons and propositions of one conflict, in YAML. Nothing is made of them yet, so all that is
 * asked of a file is a name, and that what must be lists of things are such lists.
 *
 * @param name the dossier's name; not blank
 */
public record Dossier(String name) {

    /** The most bytes of a file. */
    private static final int LIMIT = 1 << 20;

    /** Keys whose values are lists, of which each entry has keys of its own. */
    private static final Set<String> LISTS = Set.of("sides", "others", "propositions", "actors");

    /**
     * Reads a dossier.
     *
     * @throws BrokenDossierException if there is no such file, or it is none; the message names the file and the line
     */
    public static Dossier read(Path file) throws BrokenDossierException {
        Node root = compose(file, text(file));
        if (!(root instanceof MappingNode top)) {
            throw new BrokenDossierException(
                    file, lineOf(root), "is no list of keys and values; begin the file with \"name: …\"");
        }
        Optional<String> name = Optional.empty();
        for (NodeTuple entry : top.getValue()) {
            String key = scalar(entry.getKeyNode());
            Node value = entry.getValueNode();
            if (key.equals("name")) {
                name = Optional.of(scalar(value)).filter(word -> !word.isBlank());
            } else if (LISTS.contains(key)) {
                requireList(file, key, value);
            }
        }
        return new Dossier(name.orElseThrow(() -> new BrokenDossierException(
                file, lineOf(root), "the dossier has no name; give it one with \"name: …\"")));
    }

    private static void requireList(Path file, String key, Node value) throws BrokenDossierException {
        if (!(value instanceof SequenceNode list)) {
            throw new BrokenDossierException(
                    file, lineOf(value), "\"" + key + "\" is no list; begin each entry with \"- \"");
        }
        for (Node entry : list.getValue()) {
            if (!(entry instanceof MappingNode)) {
                throw new BrokenDossierException(
                        file,
                        lineOf(entry),
                        "an entry of \"" + key + "\" is no list of keys and values; write it as \"- key: value\"");
            }
        }
    }

    private static String scalar(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    /** Returns the nodes of a document: an alias stays one, so that nothing expands, whatever the file says. */
    private static Node compose(Path file, String yaml) throws BrokenDossierException {
        LoadSettings settings = LoadSettings.builder().setCodePointLimit(LIMIT).build();
        try {
            return new Compose(settings)
                    .composeString(yaml)
                    .orElseThrow(() -> new BrokenDossierException(file, "is empty; begin it with \"name: …\""));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new BrokenDossierException(file, line, "is no YAML (" + e.getProblem() + "); mend this line");
        } catch (YamlEngineException e) {
            throw new BrokenDossierException(file, "is no YAML (" + e.getMessage() + "); mend it");
        } catch (StackOverflowError e) {
            throw new BrokenDossierException(file, "is nested too deeply to be a dossier; mend it");
        }
    }

    private static String text(Path file) throws BrokenDossierException {
        try {
            byte[] bytes = Bytes.of(file, LIMIT);
            ByteBuffer in = ByteBuffer.wrap(bytes);
            CharBuffer out = CharBuffer.allocate(bytes.length);
            if (UTF_8.newDecoder().decode(in, out, true).isError()) {
                int line = 1;
                for (int i = 0; i < in.position(); i++) {
                    line += bytes[i] == '\n' ? 1 : 0;
                }
                throw new BrokenDossierException(file, line, "is not UTF-8; save the file as UTF-8");
            }
            return out.flip().toString();
        } catch (UnreadableException e) {
            throw new BrokenDossierException(file, String.valueOf(e.getMessage()));
        }
    }
}
