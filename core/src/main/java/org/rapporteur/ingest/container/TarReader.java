package org.rapporteur.ingest.container;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.ingest.metadata.Given;

/** Reads TAR archives in the order in which they were packed. */
final class TarReader implements Entries {

    /** An archive ends with blocks of zeros. */
    private static final int BLOCK = 512;

    private final Headers bytes;
    private final TarArchiveInputStream tar;
    private final Budget budget;
    private final Neighbours neighbours;
    private Optional<InputStream> open = Optional.empty();
    private boolean hasHoles;

    private TarReader(Source source, Neighbours neighbours) throws IOException {
        bytes = new Headers(source.open());
        tar = new TarArchiveInputStream(bytes, "UTF-8");
        budget = source.budget();
        this.neighbours = neighbours;
    }

    static Pieces open(Source source) throws IOException {
        Neighbours neighbours =
                source.opensAgain() ? Neighbours.in(new TarReader(source, new Neighbours())) : new Neighbours();
        if (source.opensAgain()) {
            source.budget().begin();
        }
        return new EntryPieces(source, new TarReader(source, neighbours));
    }

    @Override
    public Optional<Entry> next() throws IOException {
        if (open.isPresent()) {
            open.get().transferTo(OutputStream.nullOutputStream());
            open = Optional.empty();
        }
        skipHoles();
        for (TarArchiveEntry entry = head(); entry != null; entry = head()) {
            if (entry.isFile() && !entry.isSymbolicLink() && !entry.isLink()) {
                return Optional.of(entry(entry));
            }
            hasHoles = entry.isSparse();
            skipHoles();
            tar.transferTo(OutputStream.nullOutputStream());
        }
        if (bytes.zeros() < BLOCK) {
            throw new EOFException();
        }
        return Optional.empty();
    }

    /** Goes behind an entry with holes, which would be read as zeros, however many. */
    private void skipHoles() throws IOException {
        long skipped = hasHoles ? 1 : 0;
        while (skipped > 0) {
            skipped = tar.skip(Long.MAX_VALUE);
        }
        hasHoles = false;
    }

    private @Nullable TarArchiveEntry head() throws IOException {
        bytes.begin();
        TarArchiveEntry entry = tar.getNextEntry();
        bytes.end();
        return entry;
    }

    private Entry entry(TarArchiveEntry entry) {
        hasHoles = entry.isSparse();
        Optional<String> trouble = hasHoles
                ? Optional.of("is stored with holes, as no text is; unpack the archive and read what comes out")
                : Optional.empty();
        // What is stored is not packed: as much comes out as goes in.
        InputStream in = budget.watch(tar, () -> Long.MAX_VALUE);
        if (trouble.isEmpty()) {
            open = Optional.of(in);
        }
        return new Entry(ZipReader.name(entry.getName()), trouble, () -> new StreamedZip.Shared(in), () -> NO_CHECKSUM);
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
        tar.close();
    }
}
