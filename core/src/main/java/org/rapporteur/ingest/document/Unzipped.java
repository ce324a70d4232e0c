package org.rapporteur.ingest.document;

import java.io.ByteArrayOutputStream;
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

    private static final int AT_ONCE = 1 << 20;

    private final ZipFile zip;
    private final Spending spending;
    private final Map<String, ZipArchiveEntry> parts = new LinkedHashMap<>();
    private long left = MOST_BYTES;

    private Unzipped(ZipFile zip, Spending spending) {
        this.zip = zip;
        this.spending = spending;
    }

    /**
     * Opens a document.
     *
     * @param spending hears how much is unpacked
     * @throws UnreadableException if it has far too many parts
     * @throws IOException if it is no ZIP file
     */
    static Unzipped of(byte[] bytes, Spending spending) throws IOException, UnreadableException {
        ZipFile zip = ZipFile.builder()
                .setByteArray(bytes)
                .setIgnoreLocalFileHeader(true)
                .get();
        Unzipped unzipped = new Unzipped(zip, spending);
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
            ByteArrayOutputStream part = new ByteArrayOutputStream();
            for (byte[] some = in.readNBytes(AT_ONCE); some.length > 0; some = in.readNBytes(AT_ONCE)) {
                spending.spend(some.length);
                left -= some.length;
                if (left < 0) {
                    throw new UnreadableException("unpacks to more than " + (MOST_BYTES >> 20)
                            + " MiB, which no text does; leave it out, or save it anew without what it does not need");
                }
                part.writeBytes(some);
            }
            return Optional.of(part.toByteArray());
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
