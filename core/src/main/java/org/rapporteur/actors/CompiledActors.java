package org.rapporteur.actors;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The built-in actors in the form that {@link CompiledWriter} writes when the program is built. Keys are searched in the bytes
 * and an actor is read when it is first asked for, so that loading takes as long as reading the bytes.
 *
 * <p>The form, in big-endian numbers: {@link #MAGIC}; how many actors; how many keys; where each actor begins, and one more for
 * the end of the last; where each key begins; the actors; the keys in the order of their bytes, each with its length, its
 * bytes, how many actors it has and their numbers. The same version writes and reads it, so it has no history.
 */
final class CompiledActors implements Actors {

    static final int MAGIC = 0x41435431;

    /** How many bytes stand before the places of the actors. */
    static final int HEAD = 3 * Integer.BYTES;

    private static final String RESOURCE = "builtin.actors";

    private final ByteBuffer bytes;
    private final int keys;

    /** Actors that were read. Two threads may read the same one: both get equal, immutable ones. */
    private final @Nullable Actor[] read;

    CompiledActors(byte[] compiled) {
        bytes = ByteBuffer.wrap(compiled);
        if (bytes.getInt(0) != MAGIC) {
            throw new IllegalStateException("The built-in actors are broken; build the program again with Maven");
        }
        read = new Actor[bytes.getInt(Integer.BYTES)];
        keys = bytes.getInt(2 * Integer.BYTES);
    }

    /**
     * Returns the actors that are shipped.
     *
     * @throws IllegalStateException if they are missing, or of another version
     */
    static CompiledActors shipped() {
        try (InputStream in = CompiledActors.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The built-in actors are missing; build the program with Maven");
            }
            return new CompiledActors(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("The built-in actors cannot be read", e);
        }
    }

    @Override
    public List<Actor> find(Key key) {
        byte[] sought = key.toString().getBytes(StandardCharsets.UTF_8);
        int low = 0;
        int high = keys - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int at = place(read.length + 1 + middle);
            int start = at + Short.BYTES;
            int end = start + bytes.getShort(at);
            int order = Arrays.compareUnsigned(bytes.array(), start, end, sought, 0, sought.length);
            if (order == 0) {
                return listed(end);
            } else if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return List.of();
    }

    private List<Actor> listed(int at) {
        int count = bytes.getShort(at);
        List<Actor> found = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            found.add(actor(bytes.getInt(at + Short.BYTES + i * Integer.BYTES)));
        }
        return List.copyOf(found);
    }

    @Override
    public List<Actor> all() {
        List<Actor> all = new ArrayList<>(read.length);
        for (int i = 0; i < read.length; i++) {
            all.add(actor(i));
        }
        return List.copyOf(all);
    }

    private Actor actor(int number) {
        Actor actor = read[number];
        if (actor == null) {
            int start = place(number);
            int length = place(number + 1) - start;
            try {
                actor = ActorBytes.read(new DataInputStream(new ByteArrayInputStream(bytes.array(), start, length)));
            } catch (IOException e) {
                throw new UncheckedIOException("The built-in actors are broken", e);
            }
            read[number] = actor;
        }
        return actor;
    }

    private int place(int number) {
        return bytes.getInt(HEAD + number * Integer.BYTES);
    }
}
