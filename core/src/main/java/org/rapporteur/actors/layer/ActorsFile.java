package org.rapporteur.actors.layer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file of actors in YAML, not yet understood.
 *
 * @param name what it is called in messages
 * @param text its text
 */
public record ActorsFile(String name, String text) {

    /** The most bytes of a file: ten times what is built in. */
    static final int MOST_BYTES = 8 << 20;

    /**
     * Reads a file.
     *
     * @throws BrokenActorsException if it cannot be read, is larger than 8 MiB or is not UTF-8
     */
    public static ActorsFile read(Path file) throws BrokenActorsException {
        String name = file.toString();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw broken(name, "the file is larger than 8 MiB; give several smaller ones");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new ActorsFile(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            throw broken(name, "the file is not in UTF-8; save it as UTF-8");
        } catch (IOException e) {
            throw broken(name, "the file cannot be read; check that it is there and that you may read it");
        }
    }

    private static BrokenActorsException broken(String name, String trouble) {
        return new BrokenActorsException(List.of(new Defect(name, 1, "", trouble)));
    }
}
