package org.rapporteur.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.model.Article;
import org.rapporteur.model.Provenance;
import org.rapporteur.model.Reading;
import org.rapporteur.model.Sha256;
import org.rapporteur.model.SoftwareVersion;
import org.rapporteur.model.Statement;
import org.rapporteur.store.JournalEntry;
import org.rapporteur.store.Kept;
import org.rapporteur.store.KeptDna;
import org.rapporteur.store.RecordFile;
import org.rapporteur.store.Settings;
import org.rapporteur.store.dna.Cell;
import org.rapporteur.store.dna.DnaException;
import org.rapporteur.store.dna.DnaFile;
import org.rapporteur.store.dna.DnaRow;

/**
 * Takes files of Discourse Network Analyzer 3 into a record.
 *
 * <p>Documents become articles, and statements of one type statements, coded by hand. All else is kept word for word, so that
 * an export gives it back. A file is known by its place as seen from the record: taken in again, it changes nothing if it is the
 * same, and what has changed in it changes in the record; documents that it no longer has stay.
 */
public final class ImportDna {

    private static final int DIGITS = 16;

    private ImportDna() {}

    /** Returns whether a file is a database of Discourse Network Analyzer, of whatever version. */
    public static boolean isOne(Path file) {
        return DnaFile.isOne(file);
    }

    /**
     * Takes in a file, whole or not at all.
     *
     * @param file the file, which stays as it is
     * @param record the record, which is made if it is not there
     * @param mapping which of its variables are what
     * @param person who asks for it
     * @throws InputException if the file or the record cannot be used, or the file has no such variables
     */
    public static ImportedDna run(Path file, Path record, DnaMapping mapping, Person person) throws InputException {
        person.require(Right.ADD);
        KeptDna dna;
        DnaReadings readings;
        try {
            DnaFile read = DnaFile.read(file);
            read.requireWhole(file);
            requireTexts(read);
            String name = new ArticleNames(record).of(file);
            dna = new KeptDna(name, DnaVariables.in(read, mapping).words(), read);
            readings = DnaReadings.of(dna);
        } catch (DnaException e) {
            throw InputException.broken(String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            throw InputException.broken("The file " + file + " cannot be used: " + e.getMessage());
        }
        return Records.writing(record, open -> keep(dna, readings, open, person));
    }

    private static void requireTexts(DnaFile file) {
        for (DnaRow document : file.rows("DOCUMENTS")) {
            if (!(document.cell("Text") instanceof Cell.Words)) {
                throw new IllegalArgumentException("its document " + document.whole("ID") + " has no text");
            }
        }
    }

    private static ImportedDna keep(KeptDna dna, DnaReadings readings, RecordFile record, Person person) {
        Set<Long> gone = new HashSet<>();
        record.dnaFiles().stream()
                .filter(before -> before.name().equals(dna.name()))
                .flatMap(before -> before.file().rows("DOCUMENTS").stream())
                .forEach(document -> gone.add(document.whole("ID")));
        Tally[] tally = {Tally.NONE};
        record.atOnce(() -> {
            for (DnaReadings.OfDocument document : readings.documents()) {
                gone.remove(document.number());
                Reading reading = document.reading();
                tally[0] = tally[0].plus(
                        isThere(reading, record) ? Kept.UNCHANGED : record.keep(reading, settings(reading)), reading);
            }
            record.keep(dna);
            Diary.of(record, person, JournalEntry.Deed.IMPORT, Optional.of(dna.name()))
                    .plus(Tally.NONE, tally[0]);
        });
        long coded = readings.documents().stream()
                .flatMap(document -> document.made().values().stream())
                .mapToLong(List::size)
                .sum();
        long all = dna.file().table("STATEMENTS").rows().size();
        return new ImportedDna(tally[0], coded, all - coded, gone.size(), readings.left());
    }

    /** Returns whether the record has a reading already, by whichever version of this program it was taken in. */
    private static boolean isThere(Reading reading, RecordFile record) {
        return record.present(reading.name())
                .filter(stored -> Imported.is(stored.settings()))
                .filter(stored -> stored.reading().article().equals(reading.article()))
                .filter(stored ->
                        alike(stored.reading().statements(), reading).equals(alike(reading.statements(), reading)))
                .isPresent();
    }

    private static List<Statement> alike(List<Statement> statements, Reading reading) {
        Article article = reading.article();
        Provenance same =
                new Provenance(new SoftwareVersion("any"), article.id().value());
        return statements.stream()
                .map(statement -> new Statement(
                        statement.id(),
                        statement.what(),
                        statement.who(),
                        statement.as(),
                        statement.where(),
                        statement.about(),
                        statement.coding(),
                        same))
                .toList();
    }

    /** Returns settings that differ where statements do, since a record tells readings of one article apart by them. */
    private static Settings settings(Reading reading) {
        String statements = alike(reading.statements(), reading).toString();
        String digits = Sha256.of(statements.getBytes(UTF_8)).hex().substring(0, DIGITS);
        return new Settings(
                new Provenance(SoftwareVersion.current(), Imported.MODEL), 0, Imported.MODEL + " " + digits);
    }
}
