package org.rapporteur.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Semaphore;
import org.rapporteur.brief.BriefSettings;
import org.rapporteur.brief.Draft;
import org.rapporteur.brief.Findings;
import org.rapporteur.brief.Origin;
import org.rapporteur.document.Document;
import org.rapporteur.document.DocumentFormat;
import org.rapporteur.model.SoftwareVersion;
import org.rapporteur.review.View;

/** Makes briefs of a record that is held open. */
public final class MakeBrief {

    private static final Semaphore WRITERS = new Semaphore(2, true);

    private MakeBrief() {}

    private record Key(BriefQuestion asked, LocalDate made, String version) {}

    /**
     * Returns a brief. It is remembered until the record changes.
     *
     * @param made the day on which it is made, which stands in it
     * @throws InputException if the record cannot be used, or the question names somebody or something that the record does not know
     */
    public static Document of(OpenRecord record, BriefQuestion asked, LocalDate made) throws InputException {
        BriefSettings settings = BriefChoices.of(record).settings(asked);
        String version = record.version();
        return record.result(new Key(asked, made, version), () -> {
            Findings findings = RunAnalysis.findings(record, asked.published(), settings);
            if (!record.version().equals(version)) {
                throw InputException.overtaken("The record has changed while the brief was made; ask for it again");
            }
            return make(record, asked, made, Draft.of(findings, settings));
        });
    }

    private static Document make(OpenRecord record, BriefQuestion asked, LocalDate made, Draft draft)
            throws InputException {
        Origin origin = new Origin(
                String.valueOf(record.file().getFileName()),
                record.edition(),
                record.dossier(),
                asked.published().since(),
                asked.published().until(),
                made,
                SoftwareVersion.current().value());
        return draft.document(origin, record.whole(View.RECORD).sources().of(draft.cited()));
    }

    /**
     * Returns a brief in a form. Few are written at once, as setting pages takes a processor for seconds; others wait.
     */
    public static byte[] written(Document brief, DocumentFormat format) {
        WRITERS.acquireUninterruptibly();
        try {
            return format.write(brief);
        } finally {
            WRITERS.release();
        }
    }

    /**
     * Writes a brief into a file.
     *
     * @param overwrite whether a file that is there is replaced
     * @throws InputException if the file is there and is not to be replaced, or cannot be written; no half of one is left behind
     */
    public static void write(Document brief, DocumentFormat format, Path to, boolean overwrite) throws InputException {
        try (NewFile file = NewFile.at(to, overwrite)) {
            Files.write(file.temporary(), format.write(brief));
            file.keep();
        } catch (IOException e) {
            throw InputException.broken(
                    to + " cannot be written (" + e.getMessage() + "); check the disk, and that you may write there");
        }
    }
}
