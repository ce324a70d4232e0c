package org.rapporteur.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Reads whole files and streams, but never more than a bound. */
public final class Bytes {

    /** The most bytes that an article may have: 32 MiB, some hundred times the longest article of a newspaper. */
    public static final int ARTICLE_LIMIT = 32 << 20;

    private Bytes() {}

    /**
     * Returns all bytes of a file.
     *
     * @param limit the most that it may have
     * @throws UnreadableException if it has more, or cannot be read
     */
    public static byte[] of(Path file, int limit) throws UnreadableException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in, limit);
        } catch (IOException e) {
            throw new UnreadableException(Trouble.of(e));
        }
    }

    /**
     * Returns all bytes up to the end of a stream, which stays open.
     *
     * @param limit the most that it may have
     * @throws UnreadableException if it has more, or cannot be read
     */
    public static byte[] of(InputStream in, int limit) throws UnreadableException {
        try {
            byte[] bytes = in.readNBytes(limit);
            if (bytes.length == limit && in.read() >= 0) {
                throw tooLarge(limit);
            }
            return bytes;
        } catch (IOException e) {
            throw new UnreadableException(Trouble.of(e));
        }
    }

    /** Returns what is said of an article that has more than {@code limit} bytes. */
    public static UnreadableException tooLarge(int limit) {
        return new UnreadableException(String.format(
                Locale.ROOT,
                "is larger than %d KiB, too large for one article; split it into its articles",
                limit >> 10));
    }
}
