package org.rapporteur.service;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.rapporteur.export.RecordFormatException;
import org.rapporteur.export.parquet.OutcomeParquet.Entry;
import org.rapporteur.export.parquet.OutcomeParquet.Made;
import org.rapporteur.export.parquet.OutcomeParquetReader;
import org.rapporteur.model.Failure;
import org.rapporteur.model.Reading;
import org.rapporteur.store.JournalEntry;
import org.rapporteur.store.RecordFile;
import org.rapporteur.store.Settings;

/**
 * Takes into a record what a cluster read in archives. The record is the one that the desktop would have made of these archives, if it lies in their
 * folder: articles come in the same order and under the same names.
 *
 * <p>Holds one group of rows for each part of one file at a time.
 */
public final class ImportArchive {

    private static final String READINGS = "readings";
    private static final int AT_ONCE = 200;

    private final RecordFile record;
    private Tally tally = Tally.NONE;
    private Diary diary;

    private ImportArchive(RecordFile record, Diary diary) {
        this.record = record;
        this.diary = diary;
    }

    /** Returns whether a folder holds what a cluster read. */
    public static boolean isOne(Path folder) {
        return Files.isDirectory(folder.resolve(READINGS));
    }

    /**
     * Takes in what a cluster read; what is in the record already stays as it is.
     *
     * @param folder the folder of results
     * @param record the record, which is made if it is not there
     * @param person who asks for it
     * @throws InputException if the folder or the record cannot be used; what stood before the place that cannot be read is in the record
     */
    public static Tally run(Path folder, Path record, Person person) throws InputException {
        person.require(Right.ADD);
        Map<String, List<Path>> files = files(folder);
        return Records.writing(record, open -> {
            ImportArchive taken = new ImportArchive(
                    open,
                    Diary.of(
                            open, person, JournalEntry.Deed.IMPORT, Optional.of(String.valueOf(folder.getFileName()))));
            for (List<Path> parts : files.values()) {
                taken.file(parts);
            }
            return taken.tally;
        });
    }

    /** Returns the parts of each file that was read, by its name. */
    private static Map<String, List<Path>> files(Path folder) throws InputException {
        Map<String, List<Path>> files = new TreeMap<>();
        List<Path> parts = new ArrayList<>();
        try (DirectoryStream<Path> listing = Files.newDirectoryStream(folder.resolve(READINGS), "[!._]*.parquet")) {
            listing.forEach(parts::add);
        } catch (IOException e) {
            throw InputException.broken(folder + " cannot be looked into; check that you may read it");
        }
        parts.sort(Comparator.naturalOrder());
        for (Path part : parts) {
            try (Part opened = new Part(part)) {
                opened.entry.ifPresent(first -> files.computeIfAbsent(first.file(), name -> new ArrayList<>())
                        .add(part));
            }
        }
        return files;
    }

    private void file(List<Path> paths) throws InputException {
        PriorityQueue<Part> parts = new PriorityQueue<>(Comparator.comparingLong(Part::place));
        try {
            for (Path path : paths) {
                parts.add(new Part(path));
            }
            List<Kept> group = new ArrayList<>();
            while (!parts.isEmpty()) {
                Part next = parts.remove();
                if (next.entry.isPresent()) {
                    group.add(new Kept(next.entry.get(), next.reader.made()));
                    next.advance();
                    parts.add(next);
                } else {
                    next.close();
                }
                if (group.size() >= AT_ONCE) {
                    keep(group);
                }
            }
            keep(group);
        } finally {
            parts.forEach(Part::close);
        }
    }

    private record Kept(Entry entry, Made made) {}

    private void keep(List<Kept> group) {
        Tally before = tally;
        record.atOnce(() -> {
            group.forEach(this::keep);
            diary = diary.plus(before, tally);
        });
        group.clear();
    }

    private void keep(Kept kept) {
        if (kept.entry().outcome() instanceof Reading reading) {
            Made made = kept.made();
            Settings settings = new Settings(made.how(), made.minConfidence(), made.knowledge());
            tally = tally.plus(record.keep(reading, settings), reading);
        } else if (kept.entry().outcome() instanceof Failure failure) {
            record.keep(failure);
            tally = tally.plusFailure();
        }
    }

    /** A part that is being read, and the entry that comes next. */
    private static final class Part implements AutoCloseable {

        private final Path path;
        private final OutcomeParquetReader reader;
        private Optional<Entry> entry = Optional.empty();

        Part(Path path) throws InputException {
            this.path = path;
            try {
                reader = new OutcomeParquetReader(path);
            } catch (IOException | RecordFormatException e) {
                throw broken(path, e);
            }
            advance();
        }

        long place() {
            return entry.map(Entry::place).orElse(Long.MAX_VALUE);
        }

        void advance() throws InputException {
            try {
                entry = reader.next();
            } catch (IOException | RecordFormatException e) {
                close();
                throw broken(path, e);
            }
        }

        private static InputException broken(Path path, Exception e) {
            return InputException.broken(path + " " + e.getMessage()
                    + "; remove this file, run the job again on the cluster, and copy its results anew");
        }

        @Override
        public void close() {
            try {
                reader.close();
            } catch (IOException e) {
                // What was to be had of it was had.
            }
        }
    }
}
