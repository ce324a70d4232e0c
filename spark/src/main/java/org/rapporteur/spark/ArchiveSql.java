package org.rapporteur.spark;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.rapporteur.analysis.Topic;
import org.rapporteur.model.Act;

/**
 * Analyses of an archive's statements in Spark SQL, for more of them than one machine can hold. The answers are those of
 * {@link org.rapporteur.analysis.positions.Positions} and {@link org.rapporteur.analysis.network.Networks}, save that means and ties, being
 * sums of fractions in another order, may differ in their last digits.
 *
 * <p>Actors have one name for each id, as on the desktop; outlets are those of the articles, and nothing is known of a record's corrections
 * and reviews.
 */
public final class ArchiveSql {

    private static final String SAID = "rapporteur_said";

    private final SparkSession spark;

    /** Whose positions are told apart. Bodies for which persons speak are not known here. */
    public enum By {
        /** Each person or body for itself. */
        ACTOR("CASE WHEN actor IS NULL THEN array() ELSE array(actor) END", "actor"),
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

    private ArchiveSql(SparkSession spark) {
        this.spark = spark;
    }

    /**
     * Returns the analyses of an archive.
     *
     * @param address the folder of results, or of a copy of its tables
     */
    public static ArchiveSql of(SparkSession spark, String address) {
        spark.read()
                .parquet(new Archive(address).path(Tables.STATEMENTS).toString())
                .createOrReplaceTempView("rapporteur_statements");
        // The name that most statements of an actor have, and its id behind it where two actors share one.
        spark.sql("WITH spelt AS (SELECT speaker_id, speaker, count(*) AS times FROM rapporteur_statements"
                        + " WHERE speaker_id IS NOT NULL GROUP BY speaker_id, speaker),"
                        + " named AS (SELECT speaker_id, min(struct(-times, speaker)).speaker AS name FROM spelt GROUP BY speaker_id)"
                        + " SELECT speaker_id AS named_id, CASE WHEN count(*) OVER (PARTITION BY name) > 1"
                        + " THEN concat(name, ' (', speaker_id, ')') ELSE name END AS actor FROM named")
                .createOrReplaceTempView("rapporteur_actors");
        spark.sql("SELECT id, article, outlet, actor, side, act, issues, stances,"
                        + " coalesce(said_from, published_from) AS first_day, coalesce(said_until, published_until) AS last_day,"
                        + " coalesce(array_min(transform(filter(codes, code -> code.state = 'holds'), code -> code.confidence)), 1D)"
                        + " AS sure FROM rapporteur_statements LEFT JOIN rapporteur_actors ON named_id = speaker_id")
                .createOrReplaceTempView(SAID);
        return new ArchiveSql(spark);
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

    private void events(By by) {
        spark.sql("SELECT " + by.one
                        + " AS who, stance.proposition AS concept, CASE stance.stance WHEN 'support' THEN 1"
                        + " WHEN 'oppose' THEN -1 ELSE 0 END AS stance FROM " + SAID
                        + " LATERAL VIEW explode(stances) AS stance WHERE last_day IS NOT NULL")
                .createOrReplaceTempView("rapporteur_events");
    }
}
