package org.rapporteur.ingest.container;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.rapporteur.ingest.document.Docx;
import org.rapporteur.ingest.document.Epub;
import org.rapporteur.ingest.document.Mail;
import org.rapporteur.ingest.document.Pdf;
import org.rapporteur.ingest.document.Rtf;
import org.rapporteur.ingest.file.ContainerType;
import org.rapporteur.ingest.file.UnreadableException;
import org.rapporteur.ingest.metadata.Given;
import org.rapporteur.ingest.table.ColumnNames;
import org.rapporteur.ingest.table.Csv;
import org.rapporteur.ingest.table.JsonLines;
import org.rapporteur.ingest.table.Parquet;
import org.rapporteur.ingest.warc.Warc;

/**
 * Which reader takes articles out of which files. A new type is a line here, and one in {@link ContainerType} with its endings.
 *
 * <p>Stateless; for any number of threads.
 */
public final class Containers {

    private static final Map<ContainerType, PieceReader> READERS = new EnumMap<>(Map.ofEntries(
            Map.entry(ContainerType.ZIP, ZipReader::open),
            Map.entry(ContainerType.TAR, TarReader::open),
            Map.entry(ContainerType.GZIP, GzipReader::open),
            Map.entry(ContainerType.JSON_LINES, JsonLines::open),
            Map.entry(ContainerType.CSV, Csv::open),
            Map.entry(ContainerType.PARQUET, Parquet::open),
            Map.entry(ContainerType.WARC, Warc::open),
            Map.entry(ContainerType.EML, source -> Documents.open(source, Mail::read)),
            Map.entry(ContainerType.MBOX, Documents::mailbox),
            Map.entry(ContainerType.EPUB, source -> Documents.unpack(source, Epub::read)),
            Map.entry(ContainerType.PDF, source -> Documents.unpack(source, Pdf::read)),
            Map.entry(ContainerType.DOCX, source -> Documents.unpack(source, Docx::read)),
            Map.entry(ContainerType.RTF, source -> Documents.open(source, Rtf::read))));

    private Containers() {}

    /**
     * Begins to read a file.
     *
     * @param beside what a sidecar gives, for a file that is one article
     * @param columns which columns of a table mean what
     * @throws IOException if it cannot be read
     * @throws UnreadableException if it is not what its name says, with a line for a person
     */
    public static Pieces open(ContainerType type, Path path, Given beside, ColumnNames columns)
            throws IOException, UnreadableException {
        return open(type, Source.of(path, beside, columns));
    }

    /**
     * Begins to read a file that is somewhere else than on a disk of this machine.
     *
     * @param name its name, without folders
     * @param size how many bytes it has
     * @param opening opens it, as often as it is asked
     * @param columns which columns of a table mean what
     * @throws IOException if it cannot be read
     * @throws UnreadableException if it is not what its name says, with a line for a person
     */
    public static Pieces open(ContainerType type, String name, long size, Source.Opening opening, ColumnNames columns)
            throws IOException, UnreadableException {
        return open(type, Source.of(name, size, opening, columns));
    }

    static Pieces open(ContainerType type, Source source) throws IOException, UnreadableException {
        PieceReader reader = READERS.get(type);
        if (reader == null) {
            throw new IllegalStateException("No reader for " + type);
        }
        return reader.open(source);
    }
}
