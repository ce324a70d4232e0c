package org.rapporteur.ingest.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.rapporteur.ingest.file.UnreadableException;

/** The parts of a document that is a ZIP file, unpacked as they are asked for and within bounds. */
final class Unzipped implements AutoCloseable {

    /** What all parts that are asked for may have together, unpacked: 128 MiB. */
    private static final int MOST_BYTES = 128 << 20;

    private static final int MOST_PARTS = 20_000;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> parts = new LinkedHashMap<>();
    private long left = MOST_BYTES;

    private Unzipped(ZipFile zip) {
        this.zip = zip;
    }

    /**
     * Opens a document.
     *
     * @throws UnreadableException if it has far too many parts
     * @throws IOException if it is no ZIP file
     */
    static Unzipped of(byte[] bytes) throws IOException, UnreadableException {
        Unzipped unzipped = new Unzipped(ZipFile.builder()
                .setByteArray(bytes)
                .setIgnoreLocalFileHeader(true)
                .get());
        Enumeration<ZipArchiveEntry> entries = unzipped.zip.getEntries();
        while (entries.hasMoreElements()) {
            ZipArchiveEntry entry = entries.nextElement();
            unzipped.parts.putIfAbsent(entry.getName(), entry);
            if (unzipped.parts.size() > MOST_PARTS) {
                unzipped.close();
                throw new UnreadableException(
                        "has more than " + MOST_PARTS + " parts, which no document has; open it and save it anew");
            }
        }
        return unzipped;
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    /**
     * Returns the bytes of a part; empty if there is none of this name.
     *
     * @throws UnreadableException if the document unpacks to too much
     */
    Optional<byte[]> part(String name) throws IOException, UnreadableException {
        ZipArchiveEntry entry = parts.get(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes((int) Math.min(left + 1, MOST_BYTES));
            left -= bytes.length;
            if (left < 0 || bytes.length == MOST_BYTES) {
                throw new UnreadableException("unpacks to more than " + (MOST_BYTES >> 20)
                        + " MiB, which no text does; leave it out, or save it anew without what it does not need");
            }
            return Optional.of(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
