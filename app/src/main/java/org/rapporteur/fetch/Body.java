package org.rapporteur.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** Reads bodies of responses, never more than there is room for, however small they were sent. */
final class Body {

    private static final int BUFFER = 16_384;
    private static final int LOW_NIBBLE = 0x0F;
    private static final int DEFLATED = 8;

    private Body() {}

    /**
     * Returns a body, decompressed.
     *
     * @param encoding how it is compressed, as the server says
     * @throws FetchException if it is larger than allowed, or cannot be decompressed
     */
    static byte[] of(InputStream raw, Optional<String> encoding, Wire.Room room) throws IOException, FetchException {
        try {
            return all(decompressed(raw, encoding), room);
        } catch (ZipException | EOFException e) {
            throw FetchException.later("is compressed and broken: it ends too early, or is not what it says");
        }
    }

    private static byte[] all(InputStream in, Wire.Room room) throws IOException, FetchException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(BUFFER);
        byte[] buffer = new byte[BUFFER];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            if (out.size() + count > room.bytes()) {
                if (!room.isCut()) {
                    throw FetchException.never(
                            "is larger than " + (room.bytes() >> 10) + " KiB, too large for one page");
                }
                out.write(buffer, 0, room.bytes() - out.size());
                return out.toByteArray();
            }
            out.write(buffer, 0, count);
        }
        return out.toByteArray();
    }

    private static InputStream decompressed(InputStream raw, Optional<String> encoding)
            throws IOException, FetchException {
        BufferedInputStream in = new BufferedInputStream(raw);
        return switch (encoding.orElse("").strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> in;
            case "gzip", "x-gzip" -> isEmpty(in) ? in : new GZIPInputStream(in, BUFFER);
            case "deflate" -> isEmpty(in) ? in : new InflaterInputStream(in, new Inflater(!hasZlibHead(in)));
            default ->
                throw FetchException.never("is compressed as " + encoding.orElse("") + ", which was not asked for");
        };
    }

    private static boolean isEmpty(BufferedInputStream in) throws IOException {
        in.mark(1);
        boolean empty = in.read() < 0;
        in.reset();
        return empty;
    }

    /** Returns whether deflated bytes have the head that RFC 9110 wants, which some servers leave away. */
    private static boolean hasZlibHead(BufferedInputStream in) throws IOException {
        in.mark(2);
        int first = in.read();
        int second = in.read();
        in.reset();
        return (first & LOW_NIBBLE) == DEFLATED && ((first << 8) + second) % 31 == 0;
    }
}
