package org.rapporteur.ingest.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads the values of a table that does not say in which encoding it is: each as UTF-8 if it is that, and as Windows-1252 otherwise, as tables are
 * put together from others.
 *
 * <p>Mutable; for one thread.
 */
final class Letters {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final char REPLACED = '\uFFFD';

    private final boolean areBytes;
    private boolean hasUtf8;

    /**
     * Makes one.
     *
     * @param areBytes whether what is read are bytes, each as the letter of its number, and not letters already
     */
    Letters(boolean areBytes) {
        this.areBytes = areBytes;
    }

    /**
     * What a value says.
     *
     * @param doubt what a person should know of how it was read; empty if there is nothing
     */
    record Value(String text, Optional<String> doubt) {}

    /** Returns what a value says. */
    Value of(String value) {
        if (value.chars().allMatch(c -> c < 0x80)) {
            return new Value(value, Optional.empty());
        }
        if (!areBytes) {
            return new Value(value, value.indexOf(REPLACED) < 0 ? Optional.empty() : replaced());
        }
        byte[] bytes = value.getBytes(StandardCharsets.ISO_8859_1);
        Optional<String> utf8 = strictly(bytes, StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            hasUtf8 = true;
            return new Value(utf8.get(), Optional.empty());
        }
        String mended = new String(bytes, StandardCharsets.UTF_8);
        long broken = mended.chars().filter(c -> c == REPLACED).count();
        long whole = mended.chars().filter(c -> c >= 0x80 && c != REPLACED).count();
        Optional<String> western = whole > broken ? Optional.empty() : strictly(bytes, WINDOWS_1252);
        return western.map(text -> new Value(
                        text,
                        hasUtf8
                                ? Optional.of("is no UTF-8, as others are, so it was read as Windows-1252;"
                                        + " if letters look wrong, save the table as UTF-8")
                                : Optional.empty()))
                .orElseGet(() -> new Value(mended, replaced()));
    }

    private static Optional<String> replaced() {
        return Optional.of("has letters that the file's encoding does not have, which were read as U+FFFD;"
                + " save the table again from its source");
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
