package org.rapporteur.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.utterances.UtterancesApart;
import scala.Tuple2;

/**
 * Joins the statements that report one remark, as the desktop does: statements are numbered by publication, words are counted over all of them,
 * those that share a key are compared as they come by day, each is joined to the one before it that is most like it, and each set that is joined so
 * is parted into remarks. No step needs a machine to hold more than one such set, and that in some 60 bytes for each statement.
 */
final class Remarks {

    private static final StructType NUMBER =
            new StructType().add("number", "long").add("article_number", "long").add("is_head", "boolean");

    /** Those of a statement, with its number, the number of the first of its article, and whether it may be a headline. */
    static final StructType NUMBERED = with(SaidRow.COLUMNS, NUMBER);

    private static final StructType UPWARDS = new StructType()
            .add("number", "long")
            .add("up", "long")
            .add("before", "long")
            .add("is_copy", "boolean")
            .add("is_higher", "boolean");

    private static final StructType GROUPS =
            new StructType().add("number", "long").add("remark", "long");

    private final SparkSession spark;

    private Remarks(SparkSession spark) {
        this.spark = spark;
    }

    static StructType with(StructType one, StructType other) {
        StructType all = one;
        for (StructField field : other.fields()) {
            all = all.add(field);
        }
        return all;
    }

    /**
     * Returns the columns {@link #NUMBERED} of statements, and {@code remark}: the number of the first statement that reports the same remark.
     *
     * @param said in columns of {@link SaidRow}, and {@code row}, by which those of an article are in the order of its text
     */
    static Dataset<Row> of(SparkSession spark, Dataset<Row> said) {
        return new Remarks(spark).of(said);
    }

    private Dataset<Row> of(Dataset<Row> said) {
        Dataset<Row> numbered = kept(numbered(said));
        Broadcast<UtterancesApart.Counted> counted =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(counted(numbered));
        Dataset<Row> upwards = upwards(retold(numbered, counted));
        Dataset<Row> groups = groups(upwards, numbered);
        Dataset<Row> remarks =
                kept(numbered.join(groups, "number", "left").withColumn("remark", expr("coalesce(remark, number)")));
        remarks.count();
        numbered.unpersist();
        upwards.unpersist();
        return remarks;
    }

    private static Dataset<Row> kept(Dataset<Row> rows) {
        return rows.persist(StorageLevel.MEMORY_AND_DISK());
    }

    /** Returns statements with their numbers: by publication, then by the name of the article as Java compares names, then by place. */
    private Dataset<Row> numbered(Dataset<Row> said) {
        JavaRDD<Row> inOrder = said.withColumn("article_name", expr("encode(article, 'UTF-16BE')"))
                .repartitionByRange(col("published_first").asc_nulls_last(), col("article_name"))
                .sortWithinPartitions(col("published_first").asc_nulls_last(), col("article_name"), col("row"))
                .javaRDD();
        return spark.createDataFrame(inOrder.zipWithIndex().mapPartitions(Numbering::new), NUMBERED);
    }

    /** Adds their numbers to statements, of which those of an article come one behind the other. */
    private static final class Numbering implements Iterator<Row> {

        private final Iterator<Tuple2<Row, Long>> rows;
        private String article = "";
        private long first = -1;

        Numbering(Iterator<Tuple2<Row, Long>> rows) {
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public Row next() {
            Tuple2<Row, Long> next = rows.next();
            long number = next._2();
            String of = next._1().getAs("article");
            first = first >= 0 && of.equals(article) ? first : number;
            article = of;
            List<@Nullable Object> values = new ArrayList<>();
            for (String column : SaidRow.COLUMNS.fieldNames()) {
                values.add(next._1().getAs(column));
            }
            values.add(number);
            values.add(first);
            values.add(number < first + 2);
            return RowFactory.create(values.toArray());
        }
    }

    /** Counts words. Those that only one statement has, half of all, are told by not being there. */
    private static UtterancesApart.Counted counted(Dataset<Row> numbered) {
        Dataset<Row> counts = numbered.select("words")
                .flatMap(
                        (FlatMapFunction<Row, Integer>) row -> {
                            List<Integer> words = new ArrayList<>();
                            for (int word : UtterancesApart.words(row.getString(0))) {
                                words.add(word);
                            }
                            return words.iterator();
                        },
                        Encoders.INT())
                .toDF("word")
                .groupBy("word")
                .agg(expr("count(*) AS times"))
                .where("times > 1");
        Numbers words = new Numbers();
        Numbers times = new Numbers();
        for (Iterator<Row> each = counts.toLocalIterator(); each.hasNext(); ) {
            Row row = each.next();
            words.add(row.getInt(0));
            times.add(Math.toIntExact(row.getLong(1)));
        }
        return new UtterancesApart.Counted(numbered.count(), words.all(), times.all());
    }

    /** Returns for each statement that may report the remark of one before it which of these is most like it. */
    private static Dataset<Row> retold(Dataset<Row> numbered, Broadcast<UtterancesApart.Counted> counted) {
        return numbered.mapPartitions(
                        (MapPartitionsFunction<Row, Row>) rows -> new Keyed(rows, counted.value()),
                        Encoders.row(Keyed.COLUMNS))
                .repartition(col("key"))
                .sortWithinPartitions("key", "day", "number")
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) rows -> new Compared(rows, counted.value()),
                        Encoders.row(Compared.COLUMNS))
                .groupBy("number")
                .agg(expr("max(struct(likeness, -before AS near, is_copy)) AS best"))
                .selectExpr("number", "-best.near AS up", "-best.near AS before", "best.is_copy AS is_copy");
    }

    /** Leads each statement that is joined to another to the first of all with which it is joined: at twice the distance each time. */
    private Dataset<Row> upwards(Dataset<Row> retold) {
        Dataset<Row> upwards = kept(retold);
        while (true) {
            Dataset<Row> above =
                    upwards.select(col("number").as("middle"), col("up").as("top"));
            Dataset<Row> next = upwards.join(above, expr("up = middle"), "left")
                    .selectExpr(
                            "number", "coalesce(top, up) AS up", "before", "is_copy", "top IS NOT NULL AS is_higher");
            // The plan of what is made of itself twice would double with each step, that of its rows does not.
            Dataset<Row> higher = kept(spark.createDataFrame(next.javaRDD(), UPWARDS));
            boolean isDone = higher.where("is_higher").count() == 0;
            (isDone ? higher : upwards).unpersist();
            if (isDone) {
                return upwards;
            }
            upwards = higher.drop("is_higher");
        }
    }

    /** Returns the remark of each statement of a set of several. */
    private static Dataset<Row> groups(Dataset<Row> upwards, Dataset<Row> numbered) {
        Dataset<Row> tops = upwards.select(
                        col("up").as("number"), col("up"), col("up").as("before"), expr("false AS is_copy"))
                .distinct();
        Dataset<Row> days = numbered.select("number", "first_day", "last_day", "by_publication");
        return upwards.unionByName(tops)
                .join(days, "number")
                .repartition(col("up"))
                .sortWithinPartitions("up", "number")
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>)
                                rows -> new ByGroup(rows, row -> row.<Long>getAs("up"), first -> new Parting()),
                        Encoders.row(GROUPS));
    }

    /** Parts a set of statements that are joined into remarks. */
    private static final class Parting implements ByGroup.Gathering {

        private final UtterancesApart.Retellings set = new UtterancesApart.Retellings();

        @Override
        public void take(Row row) {
            set.add(new UtterancesApart.Member(
                    row.<Long>getAs("number"),
                    row.<Long>getAs("before"),
                    row.<Boolean>getAs("is_copy"),
                    SaidRow.when(row)));
        }

        @Override
        public Iterator<Row> finish() {
            long[] numbers = set.numbers();
            long[] first = set.utterances();
            return IntStream.range(0, numbers.length)
                    .mapToObj(i -> RowFactory.create(numbers[i], first[i]))
                    .iterator();
        }
    }
}
