package org.rapporteur.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.rapporteur.service.ExportFormat;
import org.rapporteur.service.ExportSettings;
import org.rapporteur.service.ExportStatements;
import org.rapporteur.service.InputException;
import org.rapporteur.service.OpenRecord;
import org.rapporteur.service.StatementQuery;

/** Statements as files for other programs. A file is made whole on the disk before it is sent, so that none is sent that is not. */
final class ExportResource implements Resource {

    /** So many files are made at once at most, as each takes place on the disk. */
    private static final int AT_ONCE = 4;

    private static final Map<String, String> TYPES = Map.of(
            "csv", "text/csv; charset=utf-8",
            "jsonl", "application/jsonl",
            "parquet", "application/vnd.apache.parquet",
            "qdpx", "application/zip",
            "dna", "application/vnd.sqlite3");

    private final OpenRecord record;
    private final Semaphore places = new Semaphore(AT_ONCE);

    ExportResource(OpenRecord record) {
        this.record = record;
    }

    @Override
    public List<Operation> operations() {
        List<String> formats =
                Arrays.stream(ExportFormat.values()).map(ExportResource::word).toList();
        List<String> files = Arrays.stream(ExportFormat.values())
                .flatMap(format -> format.files().stream())
                .toList();
        Operation export = Operation.get("/export", "export", "Returns statements as a file for other programs.")
                .with(
                        new Parameter(
                                "format",
                                false,
                                true,
                                "The form of the file, as docs/exchange.md has it.",
                                Schema.words(formats)),
                        Parameter.query(
                                "file", "Which of the files of the form; the first without it.", Schema.words(files)),
                        Parameter.query(
                                "spreadsheet",
                                "In CSV, put an apostrophe before a cell that a spreadsheet would run as a formula.",
                                Schema.flag()))
                .with(Filter.ALL);
        for (String type : new java.util.TreeSet<>(TYPES.values())) {
            export = export.answers(
                    200, "The file.", type.split(";", 2)[0], Schema.text().and("format", "binary"));
        }
        return List.of(export.by(this::export));
    }

    private static String word(ExportFormat format) {
        return format.name().toLowerCase(Locale.ROOT);
    }

    private Answer export(Question question) throws InputException {
        ExportFormat format = ExportFormat.valueOf(question.required("format").toUpperCase(Locale.ROOT));
        String file = question.text("file").orElse(format.files().get(0));
        if (!format.files().contains(file)) {
            throw Problem.wrong(
                    "parameter",
                    "file",
                    word(format) + " has no file " + file + "; it has " + String.join(", ", format.files()),
                    format.files());
        }
        StatementQuery query = Filter.all(question);
        ExportSettings settings = new ExportSettings(format, record.how(), question.flag("spreadsheet"), false);
        if (!places.tryAcquire()) {
            throw new Problem(429, "Other files are being made; ask again in a minute").over(Duration.ofMinutes(1));
        }
        try {
            Path folder = Files.createTempDirectory("rapporteur-export");
            try {
                ExportStatements.toFiles(record.file(), query, settings, folder);
                return new Answer.Download(type(file), folder.resolve(file));
            } catch (InputException | RuntimeException e) {
                Downloads.remove(folder);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("No folder can be made for a file", e);
        } finally {
            places.release();
        }
    }

    private static String type(String file) {
        return TYPES.getOrDefault(file.substring(file.lastIndexOf('.') + 1), "application/octet-stream");
    }
}
