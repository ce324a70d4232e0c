package org.rapporteur.spark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.rapporteur.analysis.Level;
import org.rapporteur.analysis.shifts.ShiftSettings;
import org.rapporteur.dossier.Dossiers;
import org.rapporteur.export.Csv;
import scala.collection.Seq;

/** Writes the analyses of an archive that was read as tables: {@link ArchiveSql} for who has a cluster and no program of their own. */
public final class AnalyseArchive {

    /** Where tables go in a folder of results. */
    static final String FOLDER = "analyses";

    private final Configuration hadoop;
    private final SparkSession spark;
    private final Consumer<String> says;

    private AnalyseArchive(SparkSession spark, Consumer<String> says) {
        this.spark = spark;
        this.hadoop = spark.sparkContext().hadoopConfiguration();
        this.says = says;
    }

    /**
     * Runs the job, as {@code spark-submit} does.
     *
     * @param words the folder of results, and options
     */
    public static void main(String[] words) {
        Submitted.run(words, AnalyseOptions::of, (spark, options) -> run(spark, options, System.err::println));
    }

    /**
     * Works analyses out and writes them.
     *
     * @param says hears lines for a person
     * @throws JobException if there is something that a person has to mend
     */
    static void run(SparkSession spark, AnalyseOptions options, Consumer<String> says) throws JobException {
        try {
            new AnalyseArchive(spark, says).run(options);
        } catch (IOException e) {
            throw JobException.broken(options.to() + " cannot be used: " + e.getMessage());
        }
    }

    private void run(AnalyseOptions options) throws JobException, IOException {
        Archive results = new Archive(options.results());
        if (!results.system(hadoop).exists(results.path(Tables.STATEMENTS))) {
            throw JobException.wrongCall(options.results()
                    + " has no table of statements; name a folder to which an archive was read, in which there is one");
        }
        HowToRead how = how(options, results);
        Archive to = new Archive(options.to());
        FileSystem system = to.system(hadoop);
        Path folder = new Path(options.to());
        if (to.note(hadoop, FOLDER).isEmpty() && system.exists(folder) && system.listStatus(folder).length > 0) {
            throw JobException.wrongCall(
                    options.to() + " holds something else, which would be lost; name an empty folder with --to");
        }
        to.note(hadoop, FOLDER, how.known().version() + "\n");
        to.sweep(hadoop);
        try (ArchiveSql sql = ArchiveSql.of(spark, options.results(), how)) {
            for (AnalyseOptions.Analysis analysis : options.analyses()) {
                says.accept(write(of(sql, analysis, options), analysis.word(), to, options.format()));
            }
        }
        to.sweep(hadoop);
    }

    /** Returns by what the archive is looked at. */
    private HowToRead how(AnalyseOptions options, Archive results) throws JobException, IOException {
        Optional<String> read = results.note(hadoop, ReadArchive.HOW)
                .lines()
                .filter(line -> line.startsWith(ReadArchive.KNOWLEDGE))
                .map(line -> line.substring(ReadArchive.KNOWLEDGE.length()))
                .findFirst();
        if (options.how().isPresent()) {
            String now = options.how().get().known().version();
            read.filter(then -> !then.equals(now))
                    .ifPresent(then -> says.accept("read with the dossier " + then + ", and looked at with " + now));
            return options.how().get();
        }
        for (String name : Dossiers.BUILT_IN) {
            HowToRead how = HowToRead.with(name);
            if (read.isPresent() && how.known().version().equals(read.get())) {
                return how;
            }
        }
        throw JobException.wrongCall("Name the dossier by which " + options.results() + " was read"
                + read.map(then -> " (" + then + ")").orElse("") + " with --dossier");
    }

    private static Dataset<Row> of(ArchiveSql sql, AnalyseOptions.Analysis analysis, AnalyseOptions options) {
        AnalyseOptions.View view = options.view();
        return switch (analysis) {
            case POSITIONS ->
                sql.positions(view.by(), view.topic(), view.at(), view.days()).sort("who", "topic");
            case AFFILIATIONS -> sql.affiliations(view.by()).sort("who", "concept");
            case CONGRUENCE -> sql.congruence(view.by()).sort("one", "other");
            case SHIFTS ->
                sql.shifts(new ShiftSettings(level(view.by()), options.least())).sort("who", "proposition", "place");
        };
    }

    private static Level level(ArchiveSql.By by) {
        return switch (by) {
            case ACTOR -> Level.ACTOR;
            case ORGANISATION -> Level.ORGANISATION;
            case SIDE -> Level.SIDE;
        };
    }

    /** Writes a table in the place of the one that is there, and returns what a person is told. */
    private String write(Dataset<Row> table, String name, Archive to, AnalyseOptions.Format format) throws IOException {
        FileSystem system = to.system(hadoop);
        boolean isCsv = format == AnalyseOptions.Format.CSV;
        String file = isCsv ? name + ".csv" : name;
        if (isCsv) {
            try (OutputStream out = system.create(to.beside(file), true)) {
                csv(table, out);
            }
        } else {
            table.write().mode(SaveMode.Overwrite).parquet(to.beside(file).toString());
        }
        to.replace(system, to.beside(file), file);
        // What is there of the other format is of another call, and may tell something else.
        system.delete(to.path(isCsv ? name : name + ".csv"), true);
        return "written: " + to.path(file);
    }

    /** Writes a table as one file, on the machine that submits, which holds one part of it at a time. */
    private static void csv(Dataset<Row> table, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        Csv csv = new Csv(writer);
        csv.row(List.of(table.columns()));
        Iterator<Row> rows = table.toLocalIterator();
        while (rows.hasNext()) {
            Row row = rows.next();
            csv.row(IntStream.range(0, row.size())
                    .mapToObj(column -> cell(row, column))
                    .toList());
        }
        csv.flush();
        writer.flush();
    }

    /** Returns a cell: of several values with semicolons between them, and never one that a spreadsheet would run. */
    private static String cell(Row row, int column) {
        Object value = row.get(column);
        if (value instanceof Seq<?>) {
            return Csv.guarded(row.getList(column).stream()
                    .map(each -> each instanceof Row parts ? parts.mkString(" ") : String.valueOf(each))
                    .collect(Collectors.joining("; ")));
        }
        return value == null ? "" : value instanceof String words ? Csv.guarded(words) : value.toString();
    }
}
