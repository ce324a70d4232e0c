package org.rapporteur.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A file in YAML, not yet understood.
 *
 * @param name what it is called in messages
 * @param text its text
 */
public record YamlFile(String name, String text) {

    /** The most bytes of a file: ten times the built-in actors. */
    public static final int MOST_BYTES = 8 << 20;

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(MOST_BYTES).build();

    /**
     * Reads a file.
     *
     * @throws BrokenFileException if it cannot be read, is larger than 8 MiB or is not UTF-8
     */
    public static YamlFile read(Path file) throws BrokenFileException {
        String name = file.toString();
        try (InputStream in = Files.newInputStream(file)) {
            return read(name, in);
        } catch (NoSuchFileException e) {
            throw broken(name, 0, "there is no such file; check its name");
        } catch (IOException e) {
            throw broken(name, 0, "the file cannot be read; check that it is a file and that you may read it");
        }
    }

    /**
     * Reads a file to its end.
     *
     * @param name what it is called in messages
     * @param in not closed
     * @throws BrokenFileException if it is larger than 8 MiB or is not UTF-8
     * @throws IOException if {@code in} throws it
     */
    public static YamlFile read(String name, InputStream in) throws BrokenFileException, IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw broken(name, 0, "the file is larger than 8 MiB; give several smaller ones");
        }
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(rest).toString();
            return new YamlFile(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < rest.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw broken(name, line, "the file is not in UTF-8; save it as UTF-8");
        }
    }

    private static BrokenFileException broken(String name, int line, String trouble) {
        return new BrokenFileException(List.of(new Defect(name, line, "", trouble)));
    }

    /**
     * Returns the keys and values of the whole file.
     *
     * @param known the keys that may stand there
     * @param form what to do if it is no such file: {@code write "name: …"}
     * @param defects takes what is wrong
     * @return empty if the file is no YAML, or has no keys
     */
    public Optional<Fields> fields(Set<String> known, String form, Defects defects) {
        return compose(form, defects).flatMap(root -> {
            if (root instanceof MappingNode mapping) {
                return Optional.of(new Fields(mapping, name, known, defects));
            }
            defects.add(Fields.placeOf(name, root), "", "the file has no keys; " + form);
            return Optional.empty();
        });
    }

    private Optional<Node> compose(String form, Defects defects) {
        try {
            Optional<Node> root = new Composer(SETTINGS, new GuardedParser(SETTINGS, text)).getSingleNode();
            if (root.isEmpty()) {
                defects.add(new Place(name, 1), "", "the file is empty; " + form);
            }
            return root;
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            defects.add(
                    new Place(name, line),
                    "",
                    "this is no YAML (" + e.getProblem() + "); mend the line, or put its value in quotes");
        } catch (IndexOutOfBoundsException e) {
            // The library trips over a character beyond U+FFFF at the end of its buffer.
            defects.add(new Place(name, 1), "", "this cannot be read; write emoji and rare letters as \"\\U0001F600\"");
        } catch (YamlEngineException e) {
            defects.add(new Place(name, 1), "", "this is no YAML (" + e.getMessage() + "); mend the file");
        }
        return Optional.empty();
    }
}
