package org.rapporteur.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rapporteur.export.ReadingWriter;
import org.rapporteur.export.RecordFormatException;
import org.rapporteur.export.parquet.ArticleParquet;
import org.rapporteur.export.parquet.OutcomeParquet.Entry;
import org.rapporteur.export.parquet.OutcomeParquetReader;
import org.rapporteur.export.parquet.StatementParquet;
import org.rapporteur.model.Reading;

/** What stands in a folder of results. */
final class Results {

    private Results() {}

    /** Returns what came of all articles, in the desktop's order. */
    static List<Entry> entries(Path results) throws IOException, RecordFormatException {
        List<Entry> entries = new ArrayList<>();
        for (Path part : files(results.resolve("readings"))) {
            try (OutcomeParquetReader reader = new OutcomeParquetReader(part)) {
                for (Optional<Entry> next = reader.next(); next.isPresent(); next = reader.next()) {
                    entries.add(next.get());
                }
            }
        }
        entries.sort(Comparator.comparing(Entry::file).thenComparing(Entry::place));
        return entries;
    }

    /** Returns the tables' files below a folder by their ways from there, as bytes. */
    static Map<String, byte[]> tables(Path results) throws IOException {
        Map<String, byte[]> tables = new TreeMap<>();
        for (String table : List.of("articles", "statements")) {
            for (Path file : files(results.resolve(table))) {
                tables.put(results.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return tables;
    }

    /** Returns the same as the desktop writes it: a table for each day. */
    static Map<String, byte[]> tables(List<Entry> desktop) throws IOException {
        Map<String, List<Reading>> days = new LinkedHashMap<>();
        for (Entry entry : desktop) {
            if (entry.outcome() instanceof Reading reading) {
                String day = entry.date().map(Object::toString).orElse("__HIVE_DEFAULT_PARTITION__");
                days.computeIfAbsent(day, none -> new ArrayList<>()).add(reading);
            }
        }
        Map<String, byte[]> tables = new TreeMap<>();
        for (Map.Entry<String, List<Reading>> day : days.entrySet()) {
            String folder = "/date=" + day.getKey() + "/";
            ByteArrayOutputStream articles = new ByteArrayOutputStream();
            write(new ArticleParquet(articles), day.getValue());
            tables.put("articles" + folder + "articles.parquet", articles.toByteArray());
            if (day.getValue().stream()
                    .anyMatch(reading -> !reading.statements().isEmpty())) {
                ByteArrayOutputStream statements = new ByteArrayOutputStream();
                write(new StatementParquet(statements), day.getValue());
                tables.put("statements" + folder + "statements.parquet", statements.toByteArray());
            }
        }
        return tables;
    }

    private static void write(ReadingWriter table, List<Reading> readings) throws IOException {
        try (table) {
            for (Reading reading : readings) {
                table.write(reading);
            }
        }
    }

    /** Returns the files below a folder that are tables, in the order of their names. */
    static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".parquet"))
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
