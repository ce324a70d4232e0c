package org.rapporteur.ingest.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.rapporteur.ingest.file.UnreadableException;

/**
 * Reads ZIP archives: by their directory, or in the order in which they were packed where there is none, as in one that was cut off, in
 * one that lies in another archive, and in one with very many files.
 */
final class ZipReader {

    /** The most bytes of a directory that is held in memory. */
    private static final long LONGEST_DIRECTORY = 16L << 20;

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int END_PLACE = 16;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private static final Set<Integer> METHODS = Set.of(
            ZipEntry.STORED, ZipEntry.DEFLATED, ZipMethod.ENHANCED_DEFLATED.getCode(), ZipMethod.BZIP2.getCode());

    private ZipReader() {}

    static Pieces open(Source source) throws IOException, UnreadableException {
        requireBeginning(source);
        if (source.path().isEmpty()) {
            return new EntryPieces(source, new StreamedZip(source, new Neighbours(), false));
        }
        Path path = source.path().get();
        boolean hasEnd = false;
        try {
            long directory = directory(path);
            hasEnd = directory >= 0;
            if (hasEnd && directory <= LONGEST_DIRECTORY) {
                return new EntryPieces(source, new FiledZip(source, path));
            }
        } catch (IOException | RuntimeException e) {
            hasEnd = false;
        }
        Neighbours neighbours = Neighbours.in(new StreamedZip(source, new Neighbours(), false));
        source.budget().begin();
        return new EntryPieces(source, new StreamedZip(source, neighbours, !hasEnd));
    }

    private static void requireBeginning(Source source) throws IOException, UnreadableException {
        if (source.path().isPresent()) {
            try (InputStream in = source.open()) {
                if (in.read() != 'P' || in.read() != 'K') {
                    throw new UnreadableException("is no ZIP archive, whatever its name says; pack or name it anew");
                }
            }
        }
    }

    /** Returns how many bytes the directory has at most; -1 if the archive has no end. */
    private static long directory(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            int length = (int) Math.min(file.length(), END_LENGTH + LONGEST_COMMENT);
            byte[] tail = new byte[length];
            file.seek(file.length() - length);
            file.readFully(tail);
            ByteBuffer end = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = length - END_LENGTH; at >= 0; at--) {
                if (end.getInt(at) == END) {
                    long place = end.getInt(at + END_PLACE) & 0xFFFFFFFFL;
                    // Where it stands is told elsewhere in a file of more than 4 GiB: such a one has many files.
                    return place == 0xFFFFFFFFL ? Long.MAX_VALUE : file.length() - place;
                }
            }
            return -1;
        }
    }

    /** Returns what stands against reading an entry. */
    static Optional<String> trouble(ZipArchiveEntry entry) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return Optional.of("is encrypted; unpack it with its password and read what comes out");
        }
        return METHODS.contains(entry.getMethod())
                ? Optional.empty()
                : Optional.of("is packed in a way that is not read (" + entry.getMethod()
                        + "); pack the archive again with \"deflate\"");
    }

    /** Returns the name of an entry with slashes, and without those in front. */
    static String name(String entry) {
        return entry.replace('\\', '/').replaceAll("^(\\./|/)+", "");
    }

    /** Opens the archive's directory. */
    static ZipFile directoryOf(Path path) throws IOException {
        return ZipFile.builder().setPath(path).setIgnoreLocalFileHeader(true).get();
    }
}
