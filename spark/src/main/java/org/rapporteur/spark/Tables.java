package org.rapporteur.spark;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Optional;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.ForeachPartitionFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;
import org.rapporteur.export.ReadingWriter;
import org.rapporteur.export.RecordFormatException;
import org.rapporteur.export.WholeReading;
import org.rapporteur.export.parquet.ArticleParquet;
import org.rapporteur.export.parquet.StatementParquet;
import org.rapporteur.model.Reading;

/** Makes the tables of statements, articles and failures, partitioned by the day of publication, of what was read. */
final class Tables {

    static final String STATEMENTS = "statements";
    static final String ARTICLES = "articles";
    static final String FAILURES = "failures";

    /** How tables of Hive, Spark and others name the part whose value is not known. */
    private static final String UNDATED = "__HIVE_DEFAULT_PARTITION__";

    private static final StructType READINGS = new StructType()
            .add("file", "string")
            .add("place", "long")
            .add("name", "string")
            .add("date", "date")
            .add("text", "string")
            .add("reading", "string")
            .add("failure", "string");

    private Tables() {}

    /** Returns what came of all articles: a row for each. */
    static Dataset<Row> outcomes(SparkSession spark, Archive archive) {
        return spark.read()
                .schema(READINGS)
                .parquet(archive.path(Archive.READINGS).toString());
    }

    /**
     * Returns the reading in a row.
     *
     * @throws IllegalStateException if the row is none that was written so
     */
    static Reading reading(Row row) {
        try {
            return WholeReading.read(row.getAs("name"), row.getAs("text"), row.getAs("reading"));
        } catch (RecordFormatException e) {
            throw new IllegalStateException(row.getAs("name") + " " + e.getMessage(), e);
        }
    }

    /** Writes the tables in the place of those that are there. */
    static void write(SparkSession spark, Archive archive) throws IOException {
        Dataset<Row> outcomes = outcomes(spark, archive);
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Broadcast<SerializableConfiguration> hadoop = context.broadcast(
                new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()));
        int tasks = Math.max(
                spark.sparkContext().defaultParallelism(),
                Integer.parseInt(spark.conf().get("spark.sql.shuffle.partitions")));
        outcomes.where(col("failure").isNull())
                .repartition(tasks, col("date"))
                .sortWithinPartitions("date", "file", "place")
                .foreachPartition(new WriteDays(archive, hadoop));
        FileSystem system = archive.system(spark.sparkContext().hadoopConfiguration());
        byDate(
                outcomes.where(col("failure").isNotNull())
                        .select(
                                col("file"),
                                col("place"),
                                col("name"),
                                col("failure").as("message"),
                                col("date"))
                        .coalesce(1)
                        .sortWithinPartitions("file", "place"),
                system,
                archive.beside(FAILURES));
        for (String table : new String[] {STATEMENTS, ARTICLES, FAILURES}) {
            archive.replace(system, archive.beside(table), table);
        }
    }

    /** Writes a table by its dates; an empty one has its columns all the same. */
    static void byDate(Dataset<Row> table, FileSystem system, Path place) throws IOException {
        table.write().mode(SaveMode.Overwrite).partitionBy("date").parquet(place.toString());
        if (system.globStatus(new Path(place, "date=*")).length == 0) {
            table.coalesce(1).limit(0).write().mode(SaveMode.Overwrite).parquet(place.toString());
        }
    }

    /** Writes the days of one task, each as the desktop would write its articles. */
    private static final class WriteDays implements ForeachPartitionFunction<Row> {

        private static final long serialVersionUID = 1L;

        private final Archive archive;
        private final Broadcast<SerializableConfiguration> hadoop;

        WriteDays(Archive archive, Broadcast<SerializableConfiguration> hadoop) {
            this.archive = archive;
            this.hadoop = hadoop;
        }

        @Override
        public void call(Iterator<Row> rows) throws Exception {
            FileSystem system = archive.system(hadoop.value().value());
            Optional<Day> open = Optional.empty();
            try {
                while (rows.hasNext()) {
                    Row row = rows.next();
                    String name = "date=" + name(row.getAs("date"));
                    if (open.isEmpty() || !open.get().name.equals(name)) {
                        if (open.isPresent()) {
                            open.get().keep();
                        }
                        open = Optional.of(new Day(archive, system, name));
                    }
                    open.get().write(reading(row));
                }
                if (open.isPresent()) {
                    open.get().keep();
                    open = Optional.empty();
                }
            } finally {
                if (open.isPresent()) {
                    open.get().drop();
                }
            }
        }

        private static String name(java.sql.@Nullable Date date) {
            return date == null ? UNDATED : date.toLocalDate().toString();
        }
    }

    /** The tables of one day. */
    private static final class Day {

        private final String name;
        private final Sheet statements;
        private final Sheet articles;
        private boolean hasStatements;

        Day(Archive archive, FileSystem system, String name) throws IOException {
            this.name = name;
            statements = new Sheet(archive, system, STATEMENTS, name);
            articles = new Sheet(archive, system, ARTICLES, name);
        }

        void write(Reading reading) throws IOException {
            articles.to(ArticleParquet::new).write(reading);
            if (!reading.statements().isEmpty()) {
                hasStatements = true;
                statements.to(StatementParquet::new).write(reading);
            }
        }

        void keep() throws IOException {
            articles.keep();
            if (hasStatements) {
                statements.keep();
            }
        }

        void drop() throws IOException {
            articles.drop();
            statements.drop();
        }
    }

    /** One file, which has its name when it is whole: several attempts of a task may write the same one. */
    private static final class Sheet {

        private final Archive archive;
        private final FileSystem system;
        private final String name;
        private final Path attempt;
        private Optional<OutputStream> out = Optional.empty();
        private Optional<ReadingWriter> writer = Optional.empty();

        Sheet(Archive archive, FileSystem system, String table, String day) {
            this.archive = archive;
            this.system = system;
            name = table + "/" + day + "/" + table + ".parquet";
            attempt = archive.beside(
                    "attempts/" + table + "-" + day + "-" + TaskContext.get().taskAttemptId());
        }

        /** Makes a writer. */
        interface Form {
            ReadingWriter on(OutputStream out) throws IOException;
        }

        ReadingWriter to(Form form) throws IOException {
            if (writer.isEmpty()) {
                out = Optional.of(system.create(attempt, true));
                writer = Optional.of(form.on(out.get()));
            }
            return writer.get();
        }

        void keep() throws IOException {
            if (writer.isPresent() && out.isPresent()) {
                writer.get().close();
                out.get().close();
                archive.keep(system, attempt, archive.beside(name));
            }
        }

        void drop() throws IOException {
            if (out.isPresent()) {
                out.get().close();
                system.delete(attempt, false);
            }
        }
    }
}
