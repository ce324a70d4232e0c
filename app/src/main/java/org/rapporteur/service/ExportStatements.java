package org.rapporteur.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.rapporteur.export.Csv;
import org.rapporteur.export.JsonLinesWriter;
import org.rapporteur.export.ReadingWriter;
import org.rapporteur.export.StatementCsv;
import org.rapporteur.export.parquet.ArticleParquet;
import org.rapporteur.export.parquet.StatementParquet;
import org.rapporteur.export.plover.PloverActor;
import org.rapporteur.export.plover.PloverWriter;
import org.rapporteur.export.qdpx.QdpxWriter;
import org.rapporteur.model.Reading;
import org.rapporteur.store.RecordFile;

/** Writes statements of a record as files for other programs. */
public final class ExportStatements {

    private ExportStatements() {}

    /**
     * Writes the statements that are wanted into a file, or into files of a folder.
     *
     * @param record the record
     * @param to the file; or a folder that is there, in which each file of the format gets its usual name
     * @throws InputException if the record or the dossier cannot be used, or a file cannot be written or is there and is not to be
     *     replaced; a file that is not whole is never left behind
     */
    public static Exported toFiles(Path record, StatementQuery query, ExportSettings settings, Path to)
            throws InputException {
        List<NewFile> files = new ArrayList<>();
        try {
            if (Files.isDirectory(to)) {
                for (String name : settings.format().files()) {
                    files.add(NewFile.at(to.resolve(name), settings.overwrite()));
                }
            } else {
                files.add(NewFile.at(to, settings.overwrite()));
            }
            Exported exported = write(record, query, settings, files);
            for (NewFile file : files) {
                file.keep();
            }
            return exported;
        } catch (IOException | UncheckedIOException e) {
            throw InputException.broken(
                    to + " cannot be written (" + e.getMessage() + "); check the disk, and that you may write there");
        } finally {
            close(files);
        }
    }

    private static void close(List<NewFile> files) throws InputException {
        for (NewFile file : files) {
            try {
                file.close();
            } catch (IOException e) {
                throw InputException.broken(file.temporary() + " cannot be removed; remove it by hand");
            }
        }
    }

    private static Exported write(Path record, StatementQuery query, ExportSettings settings, List<NewFile> files)
            throws InputException, IOException {
        if (settings.format() == ExportFormat.DNA) {
            ExportDna.run(record, query, settings.how(), files.get(0).temporary());
            return run(
                    record,
                    query,
                    List.of(),
                    files.stream().map(NewFile::target).toList());
        }
        Forms forms = Forms.of(record, settings);
        List<OutputStream> streams = new ArrayList<>();
        try {
            List<ReadingWriter> writers = new ArrayList<>();
            for (int i = 0; i < files.size(); i++) {
                OutputStream out = new BufferedOutputStream(
                        Files.newOutputStream(files.get(i).temporary(), StandardOpenOption.CREATE_NEW));
                streams.add(out);
                writers.add(forms.file(out, i));
            }
            return run(
                    record, query, writers, files.stream().map(NewFile::target).toList());
        } finally {
            for (OutputStream out : streams) {
                out.close();
            }
        }
    }

    /**
     * Writes the statements that are wanted, in a form that is text.
     *
     * @param out where to, in UTF-8; flushed, but not closed
     * @throws InputException if the record or the dossier cannot be used, or the form is no text
     * @throws IOException if {@code out} fails
     */
    public static Exported toText(Path record, StatementQuery query, ExportSettings settings, Writer out)
            throws InputException, IOException {
        if (!settings.format().isText()) {
            throw InputException.wrongCall("This format is no text; name a file with --to");
        }
        try {
            return run(record, query, List.of(Forms.of(record, settings).text(out, 0)), List.of());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Exported run(Path record, StatementQuery query, List<ReadingWriter> writers, List<Path> files)
            throws InputException, IOException {
        FoundStatements found = FindStatements.run(record, query, reading -> write(reading, writers));
        for (ReadingWriter writer : writers) {
            writer.close();
        }
        return !writers.isEmpty() && writers.get(0) instanceof PloverWriter plover
                ? new Exported(found, files, plover.events(), plover.withoutCategory(), plover.withoutDay())
                : new Exported(found, files, found.statements(), 0, 0);
    }

    private static void write(Reading reading, List<ReadingWriter> writers) {
        try {
            for (ReadingWriter writer : writers) {
                writer.write(reading);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the writers of a format. */
    private record Forms(ExportSettings settings, Knowledge knowledge, PloverActor.Directory directory) {

        static Forms of(Path record, ExportSettings settings) throws InputException {
            Knowledge knowledge = Knowledge.of(settings.how());
            Organisations organisations =
                    new Organisations(knowledge.directory(), Records.reading(record, RecordFile::edits));
            return new Forms(settings, knowledge, new PloverDirectory(knowledge.directory(), organisations));
        }

        private UnaryOperator<String> cell() {
            return settings.spreadsheet() ? Csv::guarded : UnaryOperator.identity();
        }

        /** Returns the writer of one of the format's files. */
        ReadingWriter file(OutputStream out, int number) throws IOException {
            return switch (settings.format()) {
                case CSV, JSONL, PLOVER -> text(new OutputStreamWriter(out, UTF_8), number);
                case PARQUET -> number == 0 ? new StatementParquet(out) : new ArticleParquet(out);
                case QDPX -> new QdpxWriter(out, knowledge.codebook());
                case DNA -> throw new IllegalArgumentException("A database is written as a whole");
            };
        }

        /** Returns the writer of one of the files of a format that is text. */
        ReadingWriter text(Writer out, int number) throws IOException {
            return switch (settings.format()) {
                case CSV -> new StatementCsv(out, cell());
                case JSONL -> JsonLinesWriter.on(out);
                case PLOVER ->
                    number == 0 ? PloverWriter.json(out, directory) : PloverWriter.csv(out, cell(), directory);
                case PARQUET, QDPX, DNA -> throw new IllegalArgumentException(settings.format() + " is no text");
            };
        }
    }
}
