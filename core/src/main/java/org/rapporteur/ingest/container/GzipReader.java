package org.rapporteur.ingest.container;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.rapporteur.ingest.file.ContainerType;
import org.rapporteur.ingest.file.FileType;
import org.rapporteur.ingest.file.UnreadableException;
import org.rapporteur.ingest.metadata.Given;

/** Reads one file that is compressed with gzip, also in several members one behind the other. */
final class GzipReader {

    private GzipReader() {}

    static Pieces open(Source source) throws IOException, UnreadableException {
        String name = source.name();
        String plain = ContainerType.unzipped(name.substring(name.lastIndexOf('/') + 1));
        Source.Opening unpacked = () -> unpacked(source);
        Optional<ContainerType> container = ContainerType.ofName(plain);
        return container.isPresent()
                ? Containers.open(container.get(), source.unpacked(plain, unpacked))
                : new EntryPieces(source, new One(plain, unpacked));
    }

    private static InputStream unpacked(Source source) throws IOException {
        InputStream packed = source.open();
        try {
            return unpacked(packed, source.budget());
        } catch (IOException e) {
            packed.close();
            throw e;
        }
    }

    /** Returns what comes out of a stream, which is closed with the result. */
    static InputStream unpacked(InputStream packed, Budget budget) throws IOException {
        GzipCompressorInputStream gzip = GzipCompressorInputStream.builder()
                .setInputStream(packed)
                .setDecompressConcatenated(true)
                .get();
        return budget.watch(gzip, gzip::getCompressedCount);
    }

    /** An article that is compressed. */
    private static final class One implements Entries {

        private Optional<Entry> ahead;

        One(String name, Source.Opening unpacked) {
            ahead = FileType.ofName(name)
                    .map(type -> new Entry(name, Optional.empty(), unpacked::open, () -> NO_CHECKSUM));
        }

        @Override
        public Optional<Entry> next() {
            Optional<Entry> only = ahead;
            ahead = Optional.empty();
            return only;
        }

        @Override
        public Given beside(String entry) {
            return Given.nothing();
        }

        @Override
        public boolean isOfSavedPage(String entry) {
            return false;
        }

        @Override
        public boolean isOneStream() {
            return true;
        }

        @Override
        public void close() {}
    }
}
