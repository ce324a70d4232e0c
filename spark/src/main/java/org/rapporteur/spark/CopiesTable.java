package org.rapporteur.spark;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.rapporteur.copies.Agencies;
import org.rapporteur.copies.ComparedText;
import org.rapporteur.copies.CopiesApart;
import org.rapporteur.copies.CopySettings;

/**
 * Makes the table of copies across all that was read, as the desktop finds them: prints of all texts, boilerplate among their sentences, a
 * join on the numbers of their sketches, exact comparison of the pairs that it gives, and groups within each set of texts that pairs of copies
 * join.
 */
final class CopiesTable {

    static final String COPIES = "copies";

    /** A number that more texts have is a turn of phrase; the desktop says so of a hundred origins, which are not known here. */
    private static final int COMMON = 1000;

    /** So many articles tell what stands beside a sentence. */
    private static final int SAMPLE = 200;

    private static final CopySettings SETTINGS = CopySettings.USUAL;

    private final SparkSession spark;
    private final Archive archive;
    private final Dataset<Row> texts;
    private final Dataset<Row> prints;

    private CopiesTable(SparkSession spark, Archive archive) {
        this.spark = spark;
        this.archive = archive;
        Dataset<Row> read = Tables.outcomes(spark, archive).where("failure IS NULL");
        this.texts = read.join(broadcast(files(spark, read)), "file")
                .select(
                        expr("(number << 40) + place AS number"),
                        col("name"),
                        col("date"),
                        col("text"),
                        col("reading"));
        String place = archive.beside("prints").toString();
        texts.map((MapFunction<Row, Row>) Printed::row, Encoders.row(Printed.COLUMNS))
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(place);
        this.prints = ordered(spark, spark.read().schema(Printed.COLUMNS).parquet(place));
    }

    /** Writes the table in the place of the one that is there. */
    static void write(SparkSession spark, Archive archive) throws IOException {
        new CopiesTable(spark, archive).write();
    }

    private void write() throws IOException {
        CopiesApart.Common boilerplate = boilerplate();
        Dataset<Row> groups = groups(components(pairs(boilerplate)), boilerplate);
        FileSystem system = archive.system(spark.sparkContext().hadoopConfiguration());
        Tables.byDate(groups, system, archive.beside(COPIES));
        archive.replace(system, archive.beside(COPIES), COPIES);
    }

    /** Returns the files in the order in which their articles arrive, each with its number. */
    private static Dataset<Row> files(SparkSession spark, Dataset<Row> read) {
        List<Row> numbered = new ArrayList<>();
        List<String> names = new ArrayList<>(
                read.select("file").distinct().as(Encoders.STRING()).collectAsList());
        names.sort(null);
        for (String name : names) {
            numbered.add(RowFactory.create(name, (long) numbered.size()));
        }
        return spark.createDataFrame(
                numbered, new StructType().add("file", "string").add("number", "long"));
    }

    /** Returns prints with whether they are of an agency that some text credits. */
    private static Dataset<Row> ordered(SparkSession spark, Dataset<Row> prints) {
        Agencies agencies = Agencies.credited(strings(prints, "credit"));
        List<Row> others = strings(prints, "outlet").stream()
                .filter(agencies::has)
                .map(RowFactory::create)
                .toList();
        Dataset<Row> credited = spark.createDataFrame(others, new StructType().add("agency", "string"));
        return prints.join(broadcast(credited), prints.col("outlet").equalTo(credited.col("agency")), "left")
                .withColumn("later", expr("agency IS NULL"))
                .drop("agency");
    }

    private static List<String> strings(Dataset<Row> prints, String column) {
        return prints.select(column)
                .where(col(column).isNotNull())
                .distinct()
                .as(Encoders.STRING())
                .collectAsList();
    }

    /** Returns the sentences that stand in many articles which have little else in common. */
    private CopiesApart.Common boilerplate() {
        prints.createOrReplaceTempView("rapporteur_prints");
        spark.sql("SELECT explode(sentences) AS sentence, number, first_day FROM rapporteur_prints")
                .createOrReplaceTempView("rapporteur_sentences");
        spark.sql("SELECT sentence, count(*) AS articles, max(first_day) - min(first_day) AS days"
                        + " FROM rapporteur_sentences GROUP BY sentence")
                .createOrReplaceTempView("rapporteur_counts");
        // Every so many-th article that has the sentence, and of each the share of its sentences that are rarer by
        // half.
        List<Row> found = spark.sql("WITH often AS (SELECT sentence, articles FROM rapporteur_counts WHERE articles >= "
                        + SETTINGS.boilerplateArticles() + " AND days >= " + SETTINGS.boilerplateDays() + "),"
                        + " numbered AS (SELECT o.sentence, o.articles, s.number,"
                        + " row_number() OVER (PARTITION BY o.sentence ORDER BY s.number) - 1 AS place"
                        + " FROM often o JOIN rapporteur_sentences s ON s.sentence = o.sentence),"
                        + " looked AS (SELECT * FROM numbered WHERE place % (1 + articles div " + SAMPLE + ") = 0),"
                        + " beside AS (SELECT l.sentence, l.number, l.place,"
                        + " sum(CAST(c.articles < (l.articles + 1) div 2 AS INT)) / CAST(count(*) AS DOUBLE) AS rarer"
                        + " FROM looked l JOIN rapporteur_sentences s ON s.number = l.number"
                        + " JOIN rapporteur_counts c ON c.sentence = s.sentence"
                        + " GROUP BY l.sentence, l.number, l.place)"
                        + " SELECT sentence, min(number) AS example FROM beside GROUP BY sentence HAVING"
                        + " aggregate(array_sort(collect_list(struct(place, rarer))), 0D, (sum, each) -> sum + each.rarer)"
                        + " / count(*) >= " + SETTINGS.boilerplateRest() + "D")
                .collectAsList();
        if (found.isEmpty()) {
            return CopiesApart.Common.NONE;
        }
        List<Integer> sentences =
                found.stream().map(row -> row.getInt(0)).sorted().toList();
        Dataset<Row> examples = spark.createDataFrame(
                found.stream()
                        .map(row -> row.getLong(1))
                        .distinct()
                        .map(RowFactory::create)
                        .toList(),
                new StructType().add("number", "long"));
        List<Integer> shingles = texts
                .join(broadcast(examples), "number")
                .flatMap(
                        (org.apache.spark.api.java.function.FlatMapFunction<Row, Integer>) row -> {
                            List<Integer> numbers = new ArrayList<>();
                            for (int number : CopiesApart.shingles(text(row), sentences)) {
                                numbers.add(number);
                            }
                            return numbers.iterator();
                        },
                        Encoders.INT())
                .distinct()
                .collectAsList()
                .stream()
                .sorted()
                .toList();
        return new CopiesApart.Common(sentences, shingles);
    }

    private static ComparedText text(Row row) {
        return ComparedText.of(Tables.reading(row).article());
    }

    /** Returns the pairs of texts that are copies of each other, as two numbers. */
    private Dataset<Row> pairs(CopiesApart.Common boilerplate) {
        Dataset<Row> first = prints.where("words >= " + CopiesApart.LEAST_SAME)
                .groupBy("digest", "words")
                .agg(expr("min(struct(last_day, later, number)).number AS first"))
                .withColumnRenamed("words", "length")
                .withColumnRenamed("digest", "same");
        Dataset<Row> all = prints.join(first, expr("same = digest AND length = words"), "left");
        Dataset<Row> twins = all.where("first <> number")
                .select(col("first").as("one"), col("number").as("other"));
        StructType numbers = new StructType().add("common", "int");
        Dataset<Row> common = spark.createDataFrame(
                boilerplate.shingles().stream().map(RowFactory::create).toList(), numbers);
        Dataset<Row> sketched = all.where("(first IS NULL OR first = number) AND words >= " + SETTINGS.words())
                .select(col("number"), explode(col("sketch")).as("shingle"))
                .join(broadcast(common), expr("shingle = common"), "left_anti");
        Dataset<Row> lengths = sketched.groupBy("number").agg(expr("count(*) AS length"));
        Dataset<Row> bands = sketched.join(lengths, "number")
                .groupBy("shingle")
                .agg(expr("count(*) AS texts"), expr("array_sort(collect_list(struct(number, length))) AS members"))
                .where("texts BETWEEN 2 AND " + COMMON)
                .select("members");
        Dataset<Row> alike = bands.select(explode(
                                expr(
                                        "flatten(transform(members, (one, place) ->"
                                                + " transform(slice(members, place + 2, size(members)), other -> struct(one, other))))"))
                        .as("pair"))
                .selectExpr(
                        "pair.one.number AS one",
                        "pair.other.number AS other",
                        "least(pair.one.length, pair.other.length) AS shorter")
                .groupBy("one", "other", "shorter")
                .agg(expr("count(*) AS shared"))
                .where("shared >= least(" + CopiesApart.LEAST_SHARED + ", shorter)")
                .select("one", "other");
        return compared(alike, boilerplate).unionByName(twins);
    }

    /** Returns those of some pairs that are copies. */
    private Dataset<Row> compared(Dataset<Row> pairs, CopiesApart.Common boilerplate) {
        Dataset<Row> alike = pairs.persist(StorageLevel.MEMORY_AND_DISK());
        Dataset<Row> involved = alike.select(col("one").as("number"))
                .union(alike.select(col("other").as("number")))
                .distinct();
        StructType columns =
                new StructType().add("text", "long").add("all", "array<bigint>").add("told", "array<bigint>");
        Dataset<Row> shingles = texts.join(involved, "number")
                .map(
                        (MapFunction<Row, Row>) row -> {
                            CopiesApart.Compared compared = CopiesApart.Compared.of(text(row), boilerplate);
                            return RowFactory.create(row.getAs("number"), compared.all(), compared.told());
                        },
                        Encoders.row(columns))
                .persist(StorageLevel.MEMORY_AND_DISK());
        Dataset<Row> ones = shingles.toDF("one", "all_one", "told_one");
        Dataset<Row> others = shingles.toDF("other", "all_other", "told_other");
        return alike.join(ones, "one")
                .join(others, "other")
                .filter((FilterFunction<Row>) row -> compared(row, "one").isCopy(compared(row, "other"), SETTINGS))
                .select("one", "other");
    }

    private static CopiesApart.Compared compared(Row row, String which) {
        return new CopiesApart.Compared(longs(row, "all_" + which), longs(row, "told_" + which));
    }

    private static long[] longs(Row row, String column) {
        return row.<Long>getList(row.fieldIndex(column)).stream()
                .mapToLong(each -> each)
                .toArray();
    }

    /** Returns for each text that has copies the set in which it is. The pairs are held by the driver: some hundred bytes for each text. */
    private Dataset<Row> components(Dataset<Row> pairs) {
        Joined joined = new Joined();
        for (Iterator<Row> each = pairs.toLocalIterator(); each.hasNext(); ) {
            Row pair = each.next();
            joined.join(pair.getLong(0), pair.getLong(1));
        }
        List<Row> rows = joined.sets().entrySet().stream()
                .map(each -> RowFactory.create(each.getKey(), each.getValue()))
                .toList();
        return spark.createDataFrame(
                rows, new StructType().add("number", "long").add("component", "long"));
    }

    private Dataset<Row> groups(Dataset<Row> components, CopiesApart.Common boilerplate) {
        return components
                .join(prints.select("number", "last_day", "later"), "number")
                .join(texts, "number")
                .repartition(col("component"))
                .sortWithinPartitions("component", "last_day", "later", "number")
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) rows -> new Grouped(rows, SETTINGS, boilerplate),
                        Encoders.row(Grouped.COLUMNS));
    }
}
