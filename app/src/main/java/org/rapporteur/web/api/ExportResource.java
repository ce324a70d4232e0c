package org.rapporteur.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.rapporteur.query.SearchQuery;
import org.rapporteur.service.ExportFormat;
import org.rapporteur.service.ExportSearch;
import org.rapporteur.service.ExportSettings;
import org.rapporteur.service.ExportStatements;
import org.rapporteur.service.InputException;
import org.rapporteur.service.OpenRecord;
import org.rapporteur.service.OpenSearch;
import org.rapporteur.service.SearchStatements;
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
    private final OpenSearch opening;
    private final Semaphore places = new Semaphore(AT_ONCE);

    ExportResource(OpenRecord record, OpenSearch opening) {
        this.record = record;
        this.opening = opening;
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
        Operation search = Operation.get(
                        "/search/file",
                        "exportSearch",
                        "Returns all that a search finds as a file, article by article.")
                .with(
                        new Parameter(
                                "format",
                                false,
                                true,
                                "CSV, with an apostrophe before a cell that a spreadsheet would run, or the record format.",
                                Schema.words(List.of(word(ExportFormat.CSV), word(ExportFormat.JSONL)))),
                        SearchResource.WORDS)
                .with(Filter.SHARED);
        for (String type : List.of("text/csv", "application/jsonl")) {
            search = search.answers(200, "The file.", type, Schema.text().and("format", "binary"));
        }
        return List.of(export.by(this::export), search.by(this::exportSearch));
    }

    private Answer exportSearch(Question question) throws InputException {
        ExportFormat format = ExportFormat.valueOf(question.required("format").toUpperCase(Locale.ROOT));
        SearchStatements search = SearchResource.ready(opening);
        SearchQuery query = SearchResource.query(question, search);
        String file = format.files().get(0);
        return made(
                file,
                folder -> ExportSearch.run(
                        search,
                        record.file(),
                        query,
                        format,
                        () -> Files.newBufferedWriter(folder.resolve(file), StandardCharsets.UTF_8)));
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
        return made(file, folder -> ExportStatements.toFiles(record.file(), query, settings, folder));
    }

    /** Writes files into a folder. */
    private interface Making {
        void into(Path folder) throws InputException, IOException;
    }

    private Answer made(String file, Making making) throws InputException {
        if (!places.tryAcquire()) {
            throw new Problem(429, "Other files are being made; ask again in a minute").over(Duration.ofMinutes(1));
        }
        try {
            Path folder = Files.createTempDirectory("rapporteur-export");
            try {
                making.into(folder);
                return new Answer.Download(type(file), folder.resolve(file));
            } catch (InputException | IOException | RuntimeException e) {
                Downloads.remove(folder);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("No file can be made", e);
        } finally {
            places.release();
        }
    }

    private static String type(String file) {
        return TYPES.getOrDefault(file.substring(file.lastIndexOf('.') + 1), "application/octet-stream");
    }
}
