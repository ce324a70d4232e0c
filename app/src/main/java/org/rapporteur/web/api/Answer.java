package org.rapporteur.web.api;

import java.nio.file.Path;
import java.util.Map;

/** What is answered if all goes well. */
sealed interface Answer {

    /**
     * JSON.
     *
     * @param status the status
     * @param value the value, as {@link Json} takes it
     * @param headers headers beside it
     */
    record Value(int status, Object value, Map<String, String> headers) implements Answer {

        /** Copies the map. */
        public Value {
            headers = Map.copyOf(headers);
        }
    }

    /**
     * A text of another type, such as a feed.
     *
     * @param type its media type
     * @param text the text
     */
    record Text(String type, String text) implements Answer {}

    /**
     * Bytes, such as those of a picture.
     *
     * @param type its media type
     * @param bytes the bytes, which nobody changes
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Bytes(String type, byte[] bytes) implements Answer {}

    /**
     * A file, which is sent piece by piece and then removed with its folder.
     *
     * @param type its media type
     * @param file the file, alone with its like in a folder of its own
     */
    record Download(String type, Path file) implements Answer {}

    static Value of(Object value) {
        return new Value(200, value, Map.of());
    }
}
