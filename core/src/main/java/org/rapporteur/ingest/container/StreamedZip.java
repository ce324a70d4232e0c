package org.rapporteur.ingest.container;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.rapporteur.ingest.metadata.Given;

/** The files in a ZIP archive, in the order in which they were packed. */
final class StreamedZip implements Entries {

    private final Ending bytes;
    private final ZipArchiveInputStream zip;
    private final Budget budget;
    private final Neighbours neighbours;
    private final boolean isCut;
    private Optional<InputStream> open = Optional.empty();

    /**
     * Makes one.
     *
     * @param isCut whether it is known that its end is missing
     */
    StreamedZip(Source source, Neighbours neighbours, boolean isCut) throws IOException {
        bytes = new Ending(source.open());
        zip = new ZipArchiveInputStream(bytes);
        budget = source.budget();
        this.neighbours = neighbours;
        this.isCut = isCut;
    }

    /** Notices where a directory ends. */
    private static final class Ending extends FilterInputStream {

        private static final int END = 0x504b0506;

        private int last;
        private boolean met;

        Ending(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            if (one >= 0) {
                look(one);
            }
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = in.read(into, from, length);
            for (int i = 0; i < read; i++) {
                look(into[from + i] & 0xFF);
            }
            return read;
        }

        @Override
        public long skip(long wanted) throws IOException {
            byte[] aside = new byte[(int) Math.min(Math.max(wanted, 0), 1 << 13)];
            return Math.max(0, read(aside, 0, aside.length));
        }

        private void look(int one) {
            last = last << 8 | one;
            met |= last == END;
        }
    }

    @Override
    public Optional<Entry> next() throws IOException {
        if (open.isPresent()) {
            // What was not read of it is unpacked all the same, and counts.
            open.get().transferTo(OutputStream.nullOutputStream());
            open = Optional.empty();
        }
        for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (!entry.isDirectory()) {
                return Optional.of(entry(entry));
            }
        }
        if (isCut || !bytes.met) {
            throw new EOFException();
        }
        return Optional.empty();
    }

    private Entry entry(ZipArchiveEntry entry) {
        Optional<String> trouble = ZipReader.trouble(entry);
        if (trouble.isEmpty() && !zip.canReadEntryData(entry)) {
            trouble = Optional.of(
                    "is stored in a way that can only be read by the archive's directory; unpack the archive");
        }
        if (trouble.isEmpty()) {
            open = Optional.of(budget.watch(zip, zip::getCompressedCount));
        }
        InputStream in = open.orElse(InputStream.nullInputStream());
        return new Entry(ZipReader.name(entry.getName()), trouble, () -> new Shared(in), entry::getCrc);
    }

    /** A stream of one file, which does not close the archive. */
    static final class Shared extends FilterInputStream {

        Shared(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }

    @Override
    public Given beside(String entry) {
        return neighbours.beside(entry);
    }

    @Override
    public boolean isOfSavedPage(String entry) {
        return neighbours.isOfSavedPage(entry);
    }

    @Override
    public boolean isOneStream() {
        return true;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
