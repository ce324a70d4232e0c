package org.rapporteur.spark;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.types.DataTypes;
import org.rapporteur.analysis.Topic;
import org.rapporteur.analysis.shifts.ShiftSettings;
import org.rapporteur.model.Act;

/**
 * Analyses of an archive's statements in Spark SQL, for more of them than one machine can hold. The answers are those of
 * {@link org.rapporteur.analysis.positions.Positions}, {@link org.rapporteur.analysis.network.Networks} and
 * {@link org.rapporteur.analysis.shifts.Shifts}, save that means and ties, being
 * sums of fractions in another order, may differ in their last digits.
 *
 * <p>Actors have one name for each id, as on the desktop; outlets have the names that a dossier
 * gives them, and nothing is known of a record's corrections
 * and reviews. One archive at a time can be asked in a session, as what is made of it stands there in views.
 */
public final class ArchiveSql implements AutoCloseable {

    private static final String SAID = "rapporteur_said";

    private final SparkSession spark;

    /** Whose positions are told apart. */
    public enum By {
        /** Each person or body for itself. */
        ACTOR("CASE WHEN actor IS NULL THEN array() ELSE array(actor) END", "actor"),
        /** Those who speak for the same body together, as the dossier tells. */
        ORGANISATION("CASE WHEN organisation IS NULL THEN array() ELSE array(organisation) END", "organisation"),
        /** Those of one party together; what several say together counts for each. */
        SIDE(
                "CASE WHEN side IS NULL THEN array() WHEN NOT contains(side, ';') THEN array(side)"
                        + " ELSE filter(array_distinct(transform(split(side, ';'), each -> trim(each))), each -> each <> '') END",
                "side");

        private final String all;
        private final String one;

        By(String all, String one) {
            this.all = all;
            this.one = one;
        }
    }

    private final Knowledge.Source source;
    private Optional<Dataset<Row>> remarks = Optional.empty();

    private ArchiveSql(SparkSession spark, Knowledge.Source source) {
        this.spark = spark;
        this.source = source;
    }

    /**
     * Returns the analyses of an archive.
     *
     * @param address the folder of results, or of a copy of its tables
     * @param dossier which tells the propositions, and for which bodies persons speak: the name of a built-in one, or a file or folder on this
     *     machine
     * @throws JobException if there is no such dossier, or it has to be mended
     */
    public static ArchiveSql of(SparkSession spark, String address, String dossier) throws JobException {
        return of(spark, address, HowToRead.with(dossier).withDossier(dossier));
    }

    /** As {@link #of(SparkSession, String, String)}, also with actors over the dossier. */
    static ArchiveSql of(SparkSession spark, String address, HowToRead how) throws JobException {
        Knowledge.Source source = new Knowledge.Source(how.known().version(), how);
        spark.udf()
                .register(
                        "rapporteur_body",
                        (UDF4<String, String, String, Integer, String>) (name, id, role, day) -> source.knowledge()
                                .body(name, Optional.ofNullable(id), Optional.ofNullable(role), day)
                                .orElse(null),
                        DataTypes.StringType);
        spark.udf()
                .register(
                        "rapporteur_outlet",
                        (UDF1<String, String>)
                                name -> name == null ? null : source.knowledge().outlet(name),
                        DataTypes.StringType);
        spark.read()
                .parquet(new Archive(address).path(Tables.STATEMENTS).toString())
                .withColumn("row_in_file", col("_metadata.row_index"))
                .createOrReplaceTempView("rapporteur_statements");
        // The name that most statements of an actor have, and its id behind it where two actors share one.
        spark.sql("WITH spelt AS (SELECT speaker_id, speaker, count(*) AS times FROM rapporteur_statements"
                        + " WHERE speaker_id IS NOT NULL GROUP BY speaker_id, speaker),"
                        + " named AS (SELECT speaker_id, min(struct(-times, speaker)).speaker AS name FROM spelt GROUP BY speaker_id)"
                        + " SELECT speaker_id AS named_id, CASE WHEN count(*) OVER (PARTITION BY name) > 1"
                        + " THEN concat(name, ' (', speaker_id, ')') ELSE name END AS actor FROM named")
                .createOrReplaceTempView("rapporteur_actors");
        spark.sql("SELECT *, rapporteur_body(speaker, speaker_id, role, unix_date(last_day)) AS organisation FROM ("
                        + "SELECT id, article, rapporteur_outlet(outlet) AS outlet, actor, side, act, issues, stances, speaker, speaker_id, role,"
                        + " coalesce(said_from, published_from) AS first_day, coalesce(said_until, published_until) AS last_day,"
                        + " said_from, published_from, published_until, kind, statement, conditions, about, row_in_file,"
                        + " coalesce(array_min(transform(filter(codes, code -> code.state = 'holds'), code -> code.confidence)), 1D)"
                        + " AS sure FROM rapporteur_statements LEFT JOIN rapporteur_actors ON named_id = speaker_id)")
                .createOrReplaceTempView(SAID);
        return new ArchiveSql(spark, source);
    }

    /**
     * Returns who holds which position.
     *
     * @param at the day at which positions are looked at; what was said later, or on an unknown day, does not count. Empty for all
     * @param days how many days before that day count, itself included; needs {@code at}
     * @return {@code who}, {@code topic}, {@code latest} (the position of the last day; null if only the topic was touched) and
     *     {@code latest_statements}, {@code first_day} and {@code last_day} of that, {@code held} (position and how many statements, the most
     *     frequent first), {@code outlets}, {@code sure} and {@code statements}
     */
    public Dataset<Row> positions(By by, Topic topic, Optional<LocalDate> at, OptionalInt days) {
        String touched = switch (topic) {
            case PROPOSITION ->
                "SELECT *, stance.proposition AS topic, stance.stance AS position FROM " + SAID
                        + " LATERAL VIEW explode(stances) AS stance";
            case ISSUE ->
                "SELECT *, act AS position FROM " + SAID + " LATERAL VIEW explode(array_distinct(issues)) AS topic";
        };
        String counting = at.map(day -> " WHERE last_day <= DATE '" + day + "'"
                        + (days.isPresent() ? " AND last_day > DATE '" + day.minusDays(days.getAsInt()) + "'" : ""))
                .orElse("");
        return spark.sql(
                "WITH topics AS (" + touched + "),"
                        + " touched AS (SELECT who, topic, position, outlet, sure,"
                        + " CASE WHEN first_day IS NULL THEN NULL ELSE struct(first_day, last_day) END AS day FROM topics"
                        + " LATERAL VIEW explode(" + by.all + ") AS who" + counting + "),"
                        + " taken AS (SELECT who, topic, position, count(*) AS statements, max(day) AS day FROM touched"
                        + " WHERE position IS NOT NULL GROUP BY who, topic, position),"
                        + " last AS (SELECT who, topic, position, count(*) AS on_day FROM touched JOIN taken USING (who, topic, position)"
                        + " WHERE touched.day = taken.day GROUP BY who, topic, position),"
                        + " ranked AS (SELECT who, topic, position, statements, coalesce(on_day, 0) AS on_day, day, "
                        + order(topic)
                        + " AS place, max(day) OVER (PARTITION BY who, topic) AS newest FROM taken"
                        + " LEFT JOIN last USING (who, topic, position)),"
                        + " held AS (SELECT who, topic, min(CASE WHEN day = newest THEN struct(-on_day AS fewer, -statements AS all, place, position) END)"
                        + " AS latest, transform(array_sort(collect_list(struct(-statements, -coalesce(unix_date(day.first_day), -1000000000),"
                        + " -coalesce(unix_date(day.last_day), -1000000000), place, position, statements))),"
                        + " each -> struct(each.position, each.statements)) AS held FROM ranked GROUP BY who, topic),"
                        + " sums AS (SELECT who, topic, max(day) AS day, count(DISTINCT outlet) AS outlets, avg(sure) AS sure,"
                        + " count(*) AS statements FROM touched GROUP BY who, topic)"
                        + " SELECT who, topic, latest.position AS latest, -latest.fewer AS latest_statements,"
                        + " day.first_day, day.last_day, held, outlets, sure, statements FROM sums LEFT JOIN held USING (who, topic)");
    }

    /** Returns what sorts positions as the desktop does: stances from support to oppose, acts in the order of the codebook. */
    private static String order(Topic topic) {
        Stream<String> words = switch (topic) {
            case PROPOSITION -> Stream.of("support", "conditional", "oppose");
            case ISSUE -> Stream.of(Act.values()).map(Act::word);
        };
        return "array_position(array(" + words.map(word -> "'" + word + "'").collect(Collectors.joining(", "))
                + "), position)";
    }

    /**
     * Returns how often somebody spoke for or against a proposition on a known day: the two-mode network.
     *
     * @return {@code who}, {@code concept}, {@code events} and {@code weight} (those for it less those against it)
     */
    public Dataset<Row> affiliations(By by) {
        events(by);
        return spark.sql(
                "SELECT who, concept, count(*) AS events, CAST(sum(stance) AS DOUBLE) AS weight FROM rapporteur_events"
                        + " WHERE who IS NOT NULL GROUP BY who, concept");
    }

    /**
     * Returns who agrees with whom on propositions: the one-mode network of congruence, divided by the mean of how much both say, as the
     * desktop draws it.
     *
     * @return {@code one} and {@code other}, of which the first is the smaller, and {@code weight}, which is never 0
     */
    public Dataset<Row> congruence(By by) {
        events(by);
        return spark.sql("WITH counts AS (SELECT who, concept, stance, count(*) AS events FROM rapporteur_events"
                + " WHERE who IS NOT NULL GROUP BY who, concept, stance),"
                + " totals AS (SELECT who, sum(events) AS total FROM counts GROUP BY who),"
                + " scale AS (SELECT max(stance) - min(stance) AS width FROM rapporteur_events),"
                + " alike AS (SELECT a.who AS one, b.who AS other, sum(CASE WHEN a.stance = b.stance THEN 1D"
                + " ELSE 1D - abs(a.stance - b.stance) / CAST(width AS DOUBLE) END * a.events * b.events) AS common"
                + " FROM counts a JOIN counts b ON a.concept = b.concept AND a.who < b.who CROSS JOIN scale GROUP BY a.who, b.who)"
                + " SELECT one, other, common / ((t.total + u.total) / 2D) AS weight FROM alike JOIN totals t ON t.who = one"
                + " JOIN totals u ON u.who = other WHERE common <> 0");
    }

    /**
     * Returns where positions change.
     *
     * <p>Statements that report one remark are joined first, once for all settings, which takes most of the time. What is joined stays in Spark's
     * storage, in memory and on disks, until {@link #close}.
     *
     * @return {@code who}, {@code proposition} and {@code place} (the desktop's order); {@code kind}, {@code from}, {@code to}, {@code day} and
     *     {@code demands}; {@code outlets} that report the new position; the ids of the statements that tell best what was said {@code before} and
     *     {@code after}, and of those by which articles tell of it ({@code reported}); and of all {@code statements} that it rests on
     */
    public Dataset<Row> shifts(ShiftSettings settings) {
        return ShiftsTable.of(remarks(), settings, source);
    }

    private Dataset<Row> remarks() {
        if (remarks.isEmpty()) {
            remarks = Optional.of(Remarks.of(
                    spark,
                    spark.sql(
                            "SELECT id, coalesce(actor, speaker) AS actor, speaker_id AS actor_id, organisation, side, role,"
                                    + " unix_date(first_day) AS first_day, unix_date(last_day) AS last_day, said_from IS NULL AS by_publication,"
                                    + " article, outlet, unix_date(published_from) AS published_first, unix_date(published_until) AS published_last,"
                                    + " kind, statement AS words, act, transform(stances, each -> struct(each.proposition, each.stance)) AS stances,"
                                    + " transform(conditions, each -> struct(each.text, each.`on`, each.`for`)) AS conditions, about,"
                                    + " row_in_file AS row FROM " + SAID)));
        }
        return remarks.get();
    }

    /** Gives back what is kept in Spark's storage. */
    @Override
    public void close() {
        remarks.ifPresent(Dataset::unpersist);
        remarks = Optional.empty();
    }

    private void events(By by) {
        spark.sql("SELECT " + by.one
                        + " AS who, stance.proposition AS concept, CASE stance.stance WHEN 'support' THEN 1"
                        + " WHEN 'oppose' THEN -1 ELSE 0 END AS stance FROM " + SAID
                        + " LATERAL VIEW explode(stances) AS stance WHERE last_day IS NOT NULL")
                .createOrReplaceTempView("rapporteur_events");
    }
}
