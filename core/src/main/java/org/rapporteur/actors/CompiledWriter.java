package org.rapporteur.actors;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes actors in the form that {@link CompiledActors} loads. */
final class CompiledWriter {

    private CompiledWriter() {}

    /** Returns actors in the compiled form; the same actors in the same order give the same bytes. */
    static byte[] compiled(List<Actor> actors) {
        Map<byte[], List<Integer>> byKey = new TreeMap<>(Arrays::compareUnsigned);
        List<byte[]> parts = new ArrayList<>();
        for (int i = 0; i < actors.size(); i++) {
            int number = i;
            Key.allOf(actors.get(i))
                    .forEach(key -> byKey.computeIfAbsent(
                                    key.toString().getBytes(StandardCharsets.UTF_8), none -> new ArrayList<>(1))
                            .add(number));
            parts.add(bytes(out -> ActorBytes.write(actors.get(number), out)));
        }
        parts.add(new byte[0]);
        for (Map.Entry<byte[], List<Integer>> entry : byKey.entrySet()) {
            parts.add(bytes(out -> {
                out.writeShort(entry.getKey().length);
                out.write(entry.getKey());
                out.writeShort(entry.getValue().size());
                for (int number : entry.getValue()) {
                    out.writeInt(number);
                }
            }));
        }
        return bytes(out -> {
            out.writeInt(CompiledActors.MAGIC);
            out.writeInt(actors.size());
            out.writeInt(byKey.size());
            int place = CompiledActors.HEAD + parts.size() * Integer.BYTES;
            for (byte[] part : parts) {
                out.writeInt(place);
                place += part.length;
            }
            for (byte[] part : parts) {
                out.write(part);
            }
        });
    }

    /** Something that writes. */
    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writing.to(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("A text of an actor is too long", e);
        }
        return bytes.toByteArray();
    }
}
