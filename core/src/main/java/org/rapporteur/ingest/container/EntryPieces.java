package org.rapporteur.ingest.container;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import org.rapporteur.ingest.ArticleWalk;
import org.rapporteur.ingest.Articles;
import org.rapporteur.ingest.Ingested;
import org.rapporteur.ingest.Piece;
import org.rapporteur.ingest.database.Exports;
import org.rapporteur.ingest.file.Bytes;
import org.rapporteur.ingest.file.ContainerType;
import org.rapporteur.ingest.file.FileType;
import org.rapporteur.ingest.file.NoArticlesException;
import org.rapporteur.ingest.file.UnreadableException;
import org.rapporteur.ingest.metadata.Given;
import org.rapporteur.model.Failure;

/** The articles in an archive, and in what lies in it. */
final class EntryPieces implements Pieces {

    /** So deep archives may lie in each other. */
    static final int DEEPEST = 4;

    private static final int MOST_NOTES = 100;

    private final Source source;
    private final Entries entries;
    private final List<String> notes = new ArrayList<>();
    private Optional<Inner> inner = Optional.empty();
    private long unnoted;
    private long passedBy;
    private long blank;

    EntryPieces(Source source, Entries entries) {
        this.source = source;
        this.entries = entries;
    }

    /** A file in the archive out of which articles are being taken. */
    private record Inner(Entries.Entry entry, Kept bytes, Pieces pieces) {}

    /** The bytes of such a file, and what broke them off. */
    private static final class Kept extends FilterInputStream {

        private Optional<IOException> broken = Optional.empty();

        Kept(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            try {
                return in.read();
            } catch (IOException e) {
                broken = Optional.of(e);
                throw e;
            }
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            try {
                return in.read(into, from, length);
            } catch (IOException e) {
                broken = Optional.of(e);
                throw e;
            }
        }
    }

    @Override
    public Optional<Piece> next() throws IOException, UnreadableException {
        while (true) {
            if (inner.isPresent()) {
                Optional<Piece> piece = next(inner.get());
                if (piece.isPresent()) {
                    return piece;
                }
            } else {
                Optional<Entries.Entry> entry = entries.next();
                if (entry.isEmpty()) {
                    return Optional.empty();
                }
                Optional<Piece> piece = of(entry.get());
                if (piece.isPresent()) {
                    return piece;
                }
            }
        }
    }

    private Optional<Piece> of(Entries.Entry entry) throws IOException {
        String name = entry.name();
        if (isHidden(name) || entries.isOfSavedPage(name)) {
            return Optional.empty();
        }
        String last = name.substring(name.lastIndexOf('/') + 1);
        Optional<FileType> type = FileType.ofName(last);
        Optional<ContainerType> container = ContainerType.ofName(last);
        if (type.isEmpty() && container.isEmpty()) {
            passedBy += last.toLowerCase(Locale.ROOT).endsWith(".json") ? 0 : 1;
            return Optional.empty();
        }
        if (entry.trouble().isPresent()) {
            return Optional.of(refused(name, entry.trouble().get()));
        }
        try {
            return type.isPresent() ? article(entry, type.get()) : open(entry, container.orElseThrow());
        } catch (UnreadableException e) {
            return Optional.of(refused(name, String.valueOf(e.getMessage())));
        } catch (IOException e) {
            if (entries.isOneStream()) {
                throw e;
            }
            return Optional.of(refused(name, Breaks.line(e)));
        }
    }

    private Optional<Piece> article(Entries.Entry entry, FileType type) throws IOException, UnreadableException {
        byte[] bytes;
        try (InputStream in = entry.bytes().open()) {
            bytes = in.readNBytes(Bytes.ARTICLE_LIMIT + 1);
        }
        if (bytes.length > Bytes.ARTICLE_LIMIT) {
            throw Bytes.tooLarge(Bytes.ARTICLE_LIMIT);
        }
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        long should = entry.checksum().getAsLong();
        if (should != Entries.NO_CHECKSUM && should != checksum.getValue()) {
            throw new UnreadableException("is damaged, as its checksum shows; get the archive again");
        }
        List<Piece> export = Exports.inFile(type, bytes);
        if (!export.isEmpty()) {
            inner = Optional.of(new Inner(entry, new Kept(InputStream.nullInputStream()), Pieces.of(export)));
            return Optional.empty();
        }
        Given given = entries.beside(entry.name());
        return Optional.of(new Piece(entry.name(), () -> Articles.file(entry.name(), bytes, type, given)));
    }

    private Optional<Piece> open(Entries.Entry entry, ContainerType type) throws IOException {
        if (source.depth() + 1 >= DEEPEST) {
            return Optional.of(refused(
                    entry.name(), "lies too deep, in " + DEEPEST + " files or more; unpack the outer ones before"));
        }
        Kept bytes = new Kept(entry.bytes().open());
        try {
            Pieces pieces = Containers.open(type, source.within(entry.name(), bytes));
            inner = Optional.of(new Inner(entry, bytes, pieces));
            return Optional.empty();
        } catch (NoArticlesException e) {
            bytes.close();
            note("leaves out " + entry.name() + ", since it " + e.getMessage());
            return Optional.empty();
        } catch (IOException | UnreadableException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            bytes.close();
            return Optional.of(broken(entry, bytes, Breaks.line(e)));
        }
    }

    private Optional<Piece> next(Inner file) throws IOException {
        Optional<Piece> piece;
        String trouble = "";
        List<String> known = List.of();
        try {
            piece = file.pieces().next();
            known = file.pieces().notes();
        } catch (NoArticlesException e) {
            piece = Optional.empty();
            note("leaves out " + file.entry().name() + ", since it " + e.getMessage());
        } catch (IOException | UnreadableException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            piece = Optional.empty();
            trouble = Breaks.line(e);
        }
        if (piece.isPresent()) {
            String name = file.entry().name()
                    + (file.pieces().isWhole()
                            ? ""
                            : ArticleWalk.INSIDE + piece.get().name());
            return Optional.of(new Piece(name, piece.get().reading()));
        }
        inner = Optional.empty();
        passedBy += file.pieces().passedBy();
        blank += file.pieces().blank();
        known.forEach(note -> note("has " + file.entry().name() + ", which " + note));
        file.pieces().close();
        file.bytes().close();
        return trouble.isEmpty() ? Optional.empty() : Optional.of(broken(file.entry(), file.bytes(), trouble));
    }

    private void note(String note) {
        if (notes.size() < MOST_NOTES) {
            notes.add(note);
        } else {
            unnoted++;
        }
    }

    /** Returns that a file in the archive is broken, unless it is the archive itself. */
    private Piece broken(Entries.Entry entry, Kept bytes, String trouble) throws IOException {
        if (entries.isOneStream() && bytes.broken.isPresent()) {
            throw bytes.broken.get();
        }
        return refused(entry.name(), trouble);
    }

    private static Piece refused(String name, String message) {
        return new Piece(name, () -> new Ingested.Refused(new Failure(name, message)));
    }

    /** Returns whether a file, or one of the folders on the way to it, is hidden; so is what a Mac adds to an archive. */
    private static boolean isHidden(String name) {
        for (String part : name.split("/", -1)) {
            if (part.equals("__MACOSX") || (part.startsWith(".") && !part.equals(".") && !part.equals(".."))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public long passedBy() {
        return passedBy;
    }

    @Override
    public long blank() {
        return blank;
    }

    @Override
    public List<String> notes() {
        List<String> all = new ArrayList<>(notes);
        if (unnoted > 0) {
            all.add("has more like that in it: " + unnoted);
        }
        return all;
    }

    @Override
    public void close() throws IOException {
        List<IOException> trouble = new ArrayList<>();
        if (inner.isPresent()) {
            try {
                inner.get().pieces().close();
            } catch (IOException e) {
                trouble.add(e);
            }
        }
        entries.close();
        if (!trouble.isEmpty()) {
            throw trouble.get(0);
        }
    }
}
