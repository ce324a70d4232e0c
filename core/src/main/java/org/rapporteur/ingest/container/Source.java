package org.rapporteur.ingest.container;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.rapporteur.ingest.metadata.Given;
import org.rapporteur.ingest.table.ColumnNames;

/** A file out of which articles are taken, as its reader sees it: on a disk, or within another file. */
public final class Source {

    private static final int BUFFER = 1 << 16;

    /** Records up to so many bytes are read when they are whole. */
    private static final int HELD = 4 << 20;

    private final String name;
    private final Optional<Path> path;
    private final Opening opening;
    private final Optional<Opening> packed;
    private final boolean opensAgain;
    private final Setting setting;

    /** Opens a stream. */
    @FunctionalInterface
    public interface Opening {

        /**
         * Returns a file's bytes from the first on, in a stream that the caller closes.
         *
         * @throws IOException if it cannot be opened
         */
        InputStream open() throws IOException;
    }

    /** What a file on a disk hands on to all that lies in it, and how deep a thing lies. */
    record Setting(Given beside, ColumnNames columns, Budget budget, int depth) {

        /** Returns what holds for something that lies in this. */
        Setting within(Given given) {
            return new Setting(given, columns, budget, depth + 1);
        }
    }

    private Source(String name, Optional<Path> path, Opening opening, boolean opensAgain, Source.Setting setting) {
        this(name, path, new Way(opening, Optional.empty()), opensAgain, setting);
    }

    /** How a file is opened, and how before it is unpacked. */
    private record Way(Opening plain, Optional<Opening> packed) {}

    private Source(String name, Optional<Path> path, Way way, boolean opensAgain, Source.Setting setting) {
        this.name = name;
        this.path = path;
        this.opening = way.plain();
        this.packed = way.packed();
        this.opensAgain = opensAgain;
        this.setting = setting;
    }

    /**
     * Returns a file on a disk.
     *
     * @param beside what a sidecar gives, for a file that is one article
     * @param columns which columns of a table mean what
     * @throws IOException if it cannot be looked at
     */
    static Source of(Path path, Given beside, ColumnNames columns) throws IOException {
        Budget budget = new Budget(Files.size(path));
        return new Source(
                String.valueOf(path.getFileName()),
                Optional.of(path),
                () -> Files.newInputStream(path),
                true,
                new Setting(beside, columns, budget, 0));
    }

    /**
     * Returns a file that is somewhere else than on a disk of this machine.
     *
     * @param name its name, without folders
     * @param size how many bytes it has
     */
    static Source of(String name, long size, Opening opening, ColumnNames columns) {
        return new Source(
                name, Optional.empty(), opening, true, new Setting(Given.nothing(), columns, new Budget(size), 0));
    }

    /** Returns what lies in this one under a name; it can be opened once. */
    Source within(String entry, InputStream bytes) {
        return new Source(entry, Optional.empty(), () -> bytes, false, setting.within(Given.nothing()));
    }

    /** Returns what this one is when it is unpacked. */
    Source unpacked(String plainName, Opening plain) {
        return new Source(
                plainName,
                Optional.empty(),
                new Way(plain, Optional.of(this::open)),
                opensAgain,
                setting.within(setting.beside()));
    }

    /** Returns its name, without folders, or with those of the archive in which it lies. */
    public String name() {
        return name;
    }

    /** Returns where it is, if it is a file of its own. */
    public Optional<Path> path() {
        return path;
    }

    /**
     * Returns its bytes, in a stream that is buffered and has to be closed. A stream of something within an archive stops where it
     * unpacks to too much.
     *
     * @throws IOException if it cannot be opened
     */
    public InputStream open() throws IOException {
        return new BufferedInputStream(opening.open(), BUFFER);
    }

    /**
     * Returns its bytes as {@link #open()}, unpacked if they are compressed with gzip, whatever its name says.
     *
     * @throws IOException if it cannot be opened
     */
    public InputStream openUnzipped() throws IOException {
        InputStream in = open();
        try {
            in.mark(2);
            boolean isZipped = in.read() == 0x1f && in.read() == 0x8b;
            in.reset();
            return isZipped ? GzipReader.unpacked(in, setting.budget()) : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /**
     * Returns its bytes as {@link #openUnzipped()}, for a file of records that may be compressed one by one: a record that cannot be unpacked is
     * left out, and those behind it are found.
     *
     * @param dropped hears where a record begins that was left out, in bytes of the compressed file
     * @throws IOException if it cannot be opened
     */
    public InputStream openRecords(LongConsumer dropped) throws IOException {
        InputStream in =
                packed.isPresent() ? new BufferedInputStream(packed.get().open(), BUFFER) : open();
        try {
            in.mark(2);
            boolean isZipped = in.read() == 0x1f && in.read() == 0x8b;
            in.reset();
            if (!isZipped && packed.isPresent()) {
                in.close();
                return open();
            }
            if (!isZipped) {
                return in;
            }
            GzipMembers members = new GzipMembers(in, HELD, dropped);
            return setting.budget().watch(members, members::packedCount);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /**
     * A file that can be read from any place.
     *
     * @param path where it is
     * @param isTemporary whether it is there only for this, and goes when it is closed
     */
    public record Copy(Path path, boolean isTemporary) implements Closeable {
        @Override
        public void close() throws IOException {
            if (isTemporary) {
                Files.deleteIfExists(path);
            }
        }
    }

    /**
     * Returns its bytes as a file, for what cannot be read in its order: itself, or a copy in the system's folder for such files that
     * is deleted when it is closed.
     *
     * @throws IOException if it cannot be copied
     */
    public Copy file() throws IOException {
        if (path.isPresent()) {
            return new Copy(path.get(), false);
        }
        Copy copy = new Copy(Files.createTempFile("rapporteur", ".tmp"), true);
        try (InputStream in = open()) {
            Files.copy(in, copy.path(), StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException | RuntimeException e) {
            copy.close();
            throw e;
        }
    }

    /**
     * Counts what came out of the file in another way than through its stream.
     *
     * @throws IOException if it is more than a file of this size may give
     */
    public void spend(long bytes) throws IOException {
        setting.budget().spend(bytes);
    }

    /** Returns whether {@link #open()} can be called again. */
    boolean opensAgain() {
        return opensAgain;
    }

    /** Returns what a sidecar gives; nothing unless this is a file that is one article. */
    public Given beside() {
        return setting.beside();
    }

    /** Returns which columns of a table mean what. */
    public ColumnNames columns() {
        return setting.columns();
    }

    Budget budget() {
        return setting.budget();
    }

    /** Returns in how many files it lies. */
    int depth() {
        return setting.depth();
    }
}
